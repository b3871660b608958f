package uk.saferhub.registers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The form of a register. @param seats where the entry may be made; asked only where there are several */
record FormPage(Frame frame, String path, String many, List<Choice> seats, List<Input> inputs, Fields fields) {

    enum Shape {
        LINE,
        PROSE,
        DATE,
        CHOICE
    }

    record Input(String name, String label, @Nullable String hint, Shape shape, List<Choice> choices) {

        static Input of(EntryField component, @Nullable List<Choice> offered) {
            List<Choice> choices =
                    offered != null ? offered : component.type().isEnum() ? component.constants() : List.of();
            String optional = component.required() ? "" : " (optional)";
            return new Input(
                    component.name(),
                    component.label() + optional,
                    component.hint(),
                    shape(component, offered != null),
                    choices);
        }

        private static Shape shape(EntryField component, boolean offered) {
            if (offered || component.type().isEnum()) return Shape.CHOICE;
            if (component.type() == LocalDate.class) return Shape.DATE;
            return component.prose() || component.type() == List.class ? Shape.PROSE : Shape.LINE;
        }
    }
}
