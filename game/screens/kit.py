"""Gather what a screen is written with: `from game.screens.kit import Button, Column, Page, Screen, Text`."""

from game.screens.app import App
from game.screens.audit import Finding, audit
from game.screens.layout import Centre, Column, Gap, Grid, Pad, Row, Sized, Split, Stack
from game.screens.screen import Screen
from game.screens.settings import Settings
from game.screens.spans import Span, Words, marked, plain
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.buttons import Button
from game.screens.widgets.chart import Chart
from game.screens.widgets.choices import Choice, Choices
from game.screens.widgets.entry import Entry
from game.screens.widgets.fields import Chips, Slider, Toggle
from game.screens.widgets.hold import Hold
from game.screens.widgets.labels import Badge, Divider, Icon, Text, paragraphs
from game.screens.widgets.meters import Meter, Progress
from game.screens.widgets.overlays import Dialog, KeyCap
from game.screens.widgets.panels import Backdrop, Panel
from game.screens.widgets.pictures import Picture
from game.screens.widgets.ranking import Ranking
from game.screens.widgets.scroll import Page, Scroll
from game.screens.widgets.steps import Option, Steps, Tabs

__all__ = [
    "App",
    "Backdrop",
    "Badge",
    "Button",
    "Centre",
    "Chart",
    "Chips",
    "Choice",
    "Choices",
    "Column",
    "Dialog",
    "Divider",
    "Entry",
    "Finding",
    "Gap",
    "Grid",
    "Hold",
    "Icon",
    "KeyCap",
    "Meter",
    "Option",
    "Pad",
    "Page",
    "Panel",
    "Picture",
    "Progress",
    "Ranking",
    "Row",
    "Screen",
    "Scroll",
    "Settings",
    "Sized",
    "Slider",
    "Span",
    "Split",
    "Stack",
    "Steps",
    "Tabs",
    "Text",
    "Toggle",
    "Ui",
    "Widget",
    "Words",
    "audit",
    "marked",
    "paragraphs",
    "plain",
]
