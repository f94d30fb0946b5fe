"""The story that comes with the templates, as it stands in a file; a teacher writes over it."""

TOP = """\
minutes: MINUTES
nation: England
era: 2025
cover: ten
difficulty: gentle
content_notes:
  - illness found late, after a long wait

aims:
  listen: Find out what the other side is afraid of before you offer anything
  absent: Think of those who are not on anybody's list
"""

BRIEFS = {
    "doctor": """\
    portrait: neutral_doctor
    # What both sides read about the doctor.
    public: |
      Meets the patients of this clinic every day, and reads the letters of those who still wait. Colleagues listen
      when this voice is raised, which is seldom.
    # What only the doctor's side reads: something at stake for patients, something for the person,
    # and one fact that the other side does not know.
    brief: |
      You want people to be seen before it is too late for some of them. You have read one letter too many this
      spring, and you keep it in your bag.

      Something for you: you would like to be home before dark. You have told nobody how tired you are.

      One thing they do not know: two of your colleagues have been looking at other posts.
    # The true order; the other side will guess it. Let at least one of the two defy its type.
    priorities: [ethics, choice, equity, efficiency]
""",
    "manager": """\
    portrait: neutral_manager
    public: |
      Answers for the waiting list, and for what it costs. Has kept every promise made in a meeting so far, and makes
      few of them.
    brief: |
      You must show by summer that this clinic can live on its money. That is what they all expect of you.

      What they do not expect: you come from a village with two buses a day. The people there are the last in every
      queue, and it troubles you more than any budget.

      Something for you: your post is on trial until autumn. And what nobody here has heard of: there is a small sum
      for new ideas, which lies unused.
    priorities: [equity, efficiency, ethics, choice]
""",
}

MIDDLE = """\
cast:
  nurse:
    name: Sister Ruth Bell
    job: Nurse in charge
    portrait: ward_sister

meters:
  trust:
    label: Trust between you
    start: 4
    from: 0
    to: 10

glossary:
  - term: list
    doctor: the people I am treating today
    manager: the people who are waiting
  - term: backlog
    said_by: manager
    plainly: people whose appointment should have been long ago
    heard_as: a heap, with names on it
"""

OPENING = """\
start: opening

scenes:

  opening:
    heading: The end of a long day
    place: office
    text: |
      Everybody else has gone home. One sheet of paper lies between {doctor} and {manager}. Nothing is written on it
      but a question.
    # Text that begins with [[ goes under a bar, like this.
    lines:
      - nurse: There are forty-one on the [[list]]. I have spoken to nine.
      - manager: Is that yours or mine?
      - nurse: Is there a difference?
    goto: first_word

  first_word:
    heading: Who begins
    place: office
    text: |
      A clock ticks. Somewhere a telephone rings, and stops. It is {doctor} who has to begin.
    turn: doctor
    choices:
      - id: ask_worry
        text: Ask what worries {manager} most about it
        aims: listen
        effects:
          trust: +2
        lines:
          - manager: That we shall solve it for those who shout.
        goto: the_answer
      - id: ring_tonight
        text: Ring the three who have waited longest, tonight
        effects:
          ethics: +1 because three people learn where they stand, and one of them is sent in at once
          efficiency: -1 because an evening of a specialist's time goes into telephone calls
        goto: the_answer
      - id: blame_office
        text: Say that this is a matter for the office
        effects:
          trust: -2
        goto: the_answer

  the_answer:
    heading: The other side of the desk
    place: office
    text: |
      {manager} has drawn two columns on the sheet. One of them is headed [[backlog]].
    turn: manager
    choices:
      - id: look_who
        text: Find out together who never comes at all
        if: trust >= 5
        otherwise: Neither of you has asked the other anything yet
        aims: absent
        effects:
          equity: +2 because eleven people who had given up are rung and seen
          trust: +1
        goto: NEXT
      - id: longest_wait
        text: Send for those who have waited longest
        aims: absent
        effects:
          equity: +1 because nobody is passed over for want of a loud voice
          ethics: -1 because somebody newly and badly ill now waits behind them
        goto: NEXT
      - id: ring_in
        text: Let people ring in and choose a day themselves
        effects:
          choice: +2 because people choose a day on which they can come
          equity: -1 because those who cannot wait on the telephone come last
        goto: NEXT
"""

SIGNING = """\

  both:
    heading: Before the lights go out
    place: corridor
    text: |
      {nurse} holds the door open with her foot. "Does anybody put a name to this, or shall I lock up?"
    together:
      question: Do you put your name to it tonight? Decide alone.
      choices:
        - id: sign
          text: Put your name to it
        - id: wait
          text: Wait until tomorrow
    then:
      - if: doctor == sign and manager == sign
        effects:
          efficiency: +2 because it begins on Monday, and nobody argues it all again
          ethics: +1 because everybody on the list is told the reasons in writing
        goto: on_monday
      - if: doctor == sign or manager == sign
        effects:
          efficiency: -1 because half of it is done, and some of that twice
        goto: half_way
      - effects:
          choice: -1 because the old letters go out, with a date and no question
        goto: tomorrow
"""

ENDINGS_OF_A_TALK = """\

endings:
  on_monday:
    heading: Monday, nine o'clock
    kind: agreement
    text: |
      The first three are early. {nurse} has found chairs for them.
  half_way:
    heading: Monday, half past nine
    kind: other
    text: |
      One of you has changed the rota. The other hears of it from a patient.
  tomorrow:
    heading: Another evening
    kind: other
    text: |
      The sheet of paper is still there. Somebody has put a cup on it.
"""

OPENNESS = """\

  both:
    heading: On the stairs
    place: corridor
    text: |
      {nurse} is locking up. "So what is it that neither of you can live with?"
    together:
      question: Do you say where your limit is? Decide alone.
      choices:
        - id: say
          text: Say it
        - id: keep
          text: Keep it back
    then:
      - if: doctor == say and manager == say
        effects:
          trust: +2
        goto: the_week
      - if: doctor == say or manager == say
        effects:
          trust: -1
        goto: the_week
      - goto: the_week

  the_week:
    heading: The week between
    place: clinic
    text: |
      You agree to meet again on Thursday.
    chance:
      - id: quiet_week
        odds: 2
        goto: table
      - id: bad_week
        odds: 1
        effects:
          ethics: -1 because a nurse is ill, and nobody rings those who are worst
        goto: table
"""

AFTER_THE_TABLE = """\
    then:
      - if: agreed
        effects:
          efficiency: +1 because it begins in a month, and nobody argues it all again
        goto: begun
      - if: time_called
        effects:
          ethics: -1 because those who are worst wait another month
          efficiency: -1 because six people are paid to sit through it all again
        goto: next_month
      - effects:
          choice: -1 because the old letters go out, with a date and no question
          equity: -1 because whoever knows somebody is still seen first
        goto: apart_again

endings:
  begun:
    heading: A Thursday in spring
    kind: agreement
    text: |
      The waiting room is full, and the right people are in it. Most of them. {nurse} has kept the sheet of paper.
  next_month:
    heading: Next month, then
    kind: time_called
    text: |
      The room is needed for another meeting. You find a date, and a smaller room.
  apart_again:
    heading: Two doors
    kind: impasse
    text: |
      You leave by different doors. The telephone rings in the empty office, for rather a long time.
"""

AFTERWARDS = """\

debrief:
  prompts:
    - when: chose(ask_worry)
      phase: why
      ask: One question was asked before anything was offered. What did it change?
    - when: not chose(look_who)
      phase: balance
      ask: Who never comes at all? Where in your talk could they have been mentioned?

facilitator:
  notes: |
    Made from a template. Say here what usually happens, what to listen for, and what to ask.
"""

CUT = """\

cuts:
  short:
    minutes: 15
    start: table
    rounds: 2
"""
