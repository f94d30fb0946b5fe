"""What leaves a room: tables for a spreadsheet, statements, charts and sheets, from any plays of one scenario."""
