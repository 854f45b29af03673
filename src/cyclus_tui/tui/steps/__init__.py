"""One pane per step kind; the module is named after the kind."""
