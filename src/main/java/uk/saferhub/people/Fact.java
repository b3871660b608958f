package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/**
 * One thing that is known of somebody.
 *
 * @param first given name, birth in figures, address, number, e-mail address, kind of number, need or relationship, words of a flag
 * @param second family name, postcode, safe times, number of an agency, words of a need, the other's name; empty where there is none
 * @param safe a safe address
 * @param silent nobody writes or rings there
 * @param main the name that lists show
 * @param until last day; null while it holds
 * @param holderId the body that holds an address; null for anything else
 */
record Fact(
        UUID id,
        FactKind kind,
        String first,
        String second,
        boolean safe,
        boolean silent,
        boolean main,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID holderId,
        @Nullable UUID premisesId) {

    boolean ended() {
        return until != null;
    }

    /** Whether it is that address already, however the two are written. */
    boolean at(Address address) {
        if (kind != FactKind.ADDRESS) return false;
        UUID held = java.util.Objects.requireNonNull(holderId);
        String code = second.isEmpty() ? null : second;
        return new KeptAddress(id, id, held, "", safe, silent, true, first, code)
                .is(address.line(), address.postcode());
    }

    /** As it stands on record once it is taken back: without the name of anybody else. */
    String kept(Words words) {
        return kind == FactKind.RELATION ? words.text("Kind." + first) : said(words);
    }

    String said(Words words) {
        return switch (kind) {
            case NAME -> new Name(first, second).whole();
            case BORN, ABOUT, FLAG -> first;
            case ADDRESS -> joined(", ") + (safe ? words.text("safe") : "") + (silent ? words.text("silent_post") : "");
            case PHONE -> joined(", ") + (silent ? words.text("silent_phone") : "");
            case EMAIL -> first + (silent ? words.text("silent_mail") : "");
            case NUMBER -> joined(" ");
            case NEED -> Needs.said(Need.Kind.valueOf(first), second, words);
            case RELATION -> words.text("Kind." + first) + " " + second;
        };
    }

    private String joined(String by) {
        return second.isEmpty() ? first : first + by + second;
    }

    /** The form on which it is put right, filled in with what it says. */
    Fields fields() {
        Fields fields = Fields.empty();
        return switch (kind) {
            case NAME -> fields.with("given", first).with("family", second);
            case ADDRESS ->
                fields.with("line", first)
                        .with("postcode", second)
                        .withAll(
                                "care",
                                java.util.stream.Stream.of(safe ? "safe" : "", silent ? "silent" : "")
                                        .filter(care -> !care.isEmpty())
                                        .toList());
            case PHONE -> fields.with("number", first).with("times", second).withAll("ring", care());
            case EMAIL -> fields.with("email", first).withAll("mail", care());
            case NUMBER -> fields.with("numberOf", first).with("known", second);
            case NEED -> fields.with("need", first).with("needs", second);
            default -> fields;
        };
    }

    private List<String> care() {
        return silent ? List.of("silent") : List.of();
    }
}
