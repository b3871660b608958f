-- Other modules read it, and what one module offers to another for reading ends in _label.
alter view live_entry rename to entry_label;
