package uk.saferhub.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Input.Shape;
import uk.saferhub.tables.reading.DateOrder;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/** A mapping as a form: {@code column-place}, {@code always-place}, {@code order-receivedOn}, {@code reference}. */
final class MappingForm {

    private static final Words WORDS = Words.of(MappingForm.class);

    private MappingForm() {}

    static Fields fields(Mapping mapping) {
        Fields fields = Fields.empty().with("reference", mapping.reference());
        mapping.columns().forEach((field, column) -> fields.with("column-" + field, column));
        mapping.always().forEach((field, value) -> fields.with("always-" + field, value));
        mapping.orders().forEach((field, order) -> fields.with("order-" + field, order));
        return fields;
    }

    /** Notes what is missing or does not go together. @param words what cells mean, as it was said before */
    static Mapping read(Fields fields, List<Input> inputs, List<String> names, Map<String, Map<String, String>> words) {
        var columns = new LinkedHashMap<String, String>();
        var always = new LinkedHashMap<String, String>();
        var orders = new LinkedHashMap<String, DateOrder>();
        var taken = new HashMap<String, String>();
        for (Input input : inputs) {
            String field = input.name();
            String column = fields.value("column-" + field);
            if (!column.isEmpty() && !names.contains(column))
                fields.error("column-" + field, WORDS.text("unknown.column"));
            else if (!column.isEmpty()) {
                columns.put(field, column);
                boolean twice = taken.putIfAbsent(column, field) != null && input.shape() != Shape.TIME;
                if (twice) fields.error("column-" + field, WORDS.text("again.column", column));
            }
            String value = fields.read().text("always-" + field);
            if (!value.isEmpty()) always.put(field, always(input, value, fields));
            if (input.required() && column.isEmpty() && value.isEmpty())
                fields.error("column-" + field, WORDS.text("missing.column", input.label()));
            DateOrder order = fields.read().choice("order-" + field, DateOrder.class, WORDS.text("unknown.always"));
            if (order != null) orders.put(field, order);
        }
        String reference = fields.value("reference");
        if (!reference.isEmpty() && !names.contains(reference)) fields.error("reference", WORDS.text("unknown.column"));
        return new Mapping(columns, always, orders, words, reference);
    }

    /** In the form that a cell is read into. */
    private static String always(Input input, String value, Fields fields) {
        boolean chosen = input.shape() != Shape.CHOICE
                || input.choices().stream().anyMatch(choice -> choice.value().equals(value));
        boolean dated =
                input.shape() != Shape.DATE || DateOrder.DAY_FIRST.read(value).isPresent();
        boolean counted = input.shape() != Shape.NUMBER || value.matches("\\d{1,9}");
        if (!chosen || !counted) fields.error("always-" + input.name(), WORDS.text("unknown.always"));
        if (!dated) fields.error("always-" + input.name(), WORDS.text("fault.date", WORDS.of(DateOrder.DAY_FIRST)));
        return dated && input.shape() == Shape.DATE
                ? DateOrder.DAY_FIRST.read(value).orElseThrow().day().toString()
                : value;
    }
}
