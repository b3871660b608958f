package uk.saferhub.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/**
 * How a register of what people ask or of what went wrong is narrowed: by how each stands, by kind, and by year.
 *
 * @param kind null for every kind. @param year (Europe/London) or null for every year
 */
public record Narrowed<S extends Enum<S>, K extends Enum<K>>(
        Register<S, K> register,
        S stands,
        @Nullable K kind,
        @Nullable Integer year) {

    /**
     * A register.
     *
     * @param path of its list. @param field in which a reader chooses how each stands. @param usual what is shown unasked
     * @param inYear what it is to be of a year, in words: "Received in "
     */
    public record Register<S extends Enum<S>, K extends Enum<K>>(
            String path, String field, Class<S> stands, S usual, Class<K> kinds, String inYear) {

        /** What cannot be read narrows nothing. */
        public Narrowed<S, K> read(Fields fields) {
            String year = fields.value("year");
            return of(
                    one(stands, fields.value(field)).orElse(usual),
                    one(kinds, fields.value("kind")).orElse(null),
                    year.matches("20\\d\\d") ? Integer.valueOf(year) : null);
        }

        public Narrowed<S, K> of(S stands, @Nullable K kind, @Nullable Integer year) {
            return new Narrowed<>(this, stands, kind, year);
        }

        private static <E extends Enum<E>> Optional<E> one(Class<E> of, String name) {
            return Arrays.stream(of.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    /** Of the list as it is narrowed. */
    public String address() {
        return register.path() + "?" + register.field() + "=" + stands.name()
                + (kind == null ? "" : "&kind=" + kind.name()) + (year == null ? "" : "&year=" + year);
    }

    /** The kind's name, for a statement. */
    public @Nullable String kindName() {
        return kind == null ? null : kind.name();
    }

    /** Each way in which it is narrowed, with the address of the list without it. */
    public List<Link> chosen(Function<Enum<?>, String> words) {
        var chosen = new ArrayList<Link>();
        if (stands != register.usual())
            chosen.add(Link.to(
                    words.apply(stands),
                    register.of(register.usual(), kind, year).address()));
        if (kind != null)
            chosen.add(
                    Link.to(words.apply(kind), register.of(stands, null, year).address()));
        if (year != null)
            chosen.add(Link.to(
                    register.inYear() + year, register.of(stands, kind, null).address()));
        return chosen;
    }

    /** @param at from 1. @param total of the whole list */
    public Paging paging(int at, int size, int total) {
        return new Paging(at, size, total, false, address() + "&page=");
    }
}
