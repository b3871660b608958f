package uk.saferhub.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.RecordKind;
import uk.saferhub.access.RecordKinds;
import uk.saferhub.web.Link;
import uk.saferhub.web.Words;

/**
 * The registers of one module, in the order of their tabs; all are read under one permission and recorded under one.
 *
 * @param narrowed whether their lists are narrowed by day, kind, area and words: their controller has the routes for that
 */
public record Shelf(List<Register<?>> registers, boolean narrowed) implements RecordKinds {

    public Shelf(Register<?>... registers) {
        this(List.of(registers), false);
    }

    /** The same, with lists that are narrowed. */
    public Shelf narrow() {
        return new Shelf(registers, true);
    }

    @Override
    public List<RecordKind> kinds() {
        return registers.stream()
                .map(register -> new RecordKind(register.recordKind(), register.reads(), register.path() + "/"))
                .toList();
    }

    /** @throws NotFound where the shelf has no register of that name */
    Register<?> named(String slug) {
        return registers.stream()
                .filter(register -> register.path().endsWith("/" + slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The tabs. @param current the one that is shown, or null for none */
    public List<Link> links(@Nullable Register<?> current) {
        return registers.stream()
                .map(register -> new Link(
                        Words.of(register.kind()).text(register.name() + ".many"),
                        register.path(),
                        register == current))
                .toList();
    }
}
