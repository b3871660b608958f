package uk.saferhub.registers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;

/**
 * A field to draw, by the template {@code registers/inputs}, or to fill from a file.
 *
 * @param choices what may be chosen; of a field that is none of these shapes, nothing
 * @param required whether it must say something
 */
public record Input(
        String name, String label, @Nullable String hint, Shape shape, List<Choice> choices, boolean required) {

    private static final String OPTIONAL = " (optional)";

    /** How it is drawn. */
    public enum Shape {
        LINE,
        PROSE,
        DATE,
        CHOICE,
        TIME,
        /** A whole number. */
        NUMBER,
        /** A number for each choice, named by field and code. */
        TALLY
    }

    /**
     * Fills the form again with what an earlier version of the record showed here, so that it can be put back as an ordinary change
     * with its reason (AUD-02). What is no longer offered is left as the form has it.
     */
    public Fields fill(Fields fields, String shown) {
        return switch (shape) {
            case DATE -> {
                LocalDate day = Dates.said(shown);
                yield day != null
                        ? fields.withDate(name, day)
                        : fields.with(name + "-day", "")
                                .with(name + "-month", "")
                                .with(name + "-year", "");
            }
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.label().equals(shown))
                        .findFirst()
                        .map(choice -> fields.with(name, choice.value()))
                        .orElse(shown.isEmpty() ? fields.with(name, "") : fields);
            case TALLY -> fields;
            default -> fields.with(name, shown);
        };
    }

    /** Whether details call it that. */
    public boolean isCalled(String part) {
        return label.equals(part) || label.equals(part + OPTIONAL);
    }

    static Input of(EntryField field, @Nullable List<Choice> offered) {
        List<Choice> choices = offered != null ? offered : field.type().isEnum() ? field.constants() : List.of();
        String label = field.label() + (field.required() ? "" : OPTIONAL);
        return new Input(field.name(), label, field.hint(), shape(field, offered != null), choices, field.required());
    }

    private static Shape shape(EntryField field, boolean offered) {
        if (field.type() == Tally.class) return Shape.TALLY;
        if (field.type() == java.time.LocalTime.class) return Shape.TIME;
        if (offered || field.type().isEnum()) return Shape.CHOICE;
        if (field.type() == LocalDate.class) return Shape.DATE;
        if (field.type() == Integer.class) return Shape.NUMBER;
        return field.prose() || field.type() == List.class ? Shape.PROSE : Shape.LINE;
    }
}
