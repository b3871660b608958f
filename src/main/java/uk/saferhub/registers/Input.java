package uk.saferhub.registers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;

/** A field to draw, by the template {@code registers/inputs}. */
public record Input(String name, String label, @Nullable String hint, Shape shape, List<Choice> choices) {

    /** How it is drawn. */
    public enum Shape {
        LINE,
        PROSE,
        DATE,
        CHOICE,
        TIME,
        /** A number for each choice, named by field and code. */
        TALLY
    }

    static Input of(EntryField field, @Nullable List<Choice> offered) {
        List<Choice> choices = offered != null ? offered : field.type().isEnum() ? field.constants() : List.of();
        String label = field.label() + (field.required() ? "" : " (optional)");
        return new Input(field.name(), label, field.hint(), shape(field, offered != null), choices);
    }

    private static Shape shape(EntryField field, boolean offered) {
        if (field.type() == Tally.class) return Shape.TALLY;
        if (field.type() == java.time.LocalTime.class) return Shape.TIME;
        if (offered || field.type().isEnum()) return Shape.CHOICE;
        if (field.type() == LocalDate.class) return Shape.DATE;
        return field.prose() || field.type() == List.class ? Shape.PROSE : Shape.LINE;
    }
}
