package uk.saferhub.actions;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import uk.saferhub.web.Fields;

/**
 * What the list is narrowed to. It is the address of the list, so that it can be bookmarked, saved and shared.
 *
 * @param kind of record that the actions were agreed in, or empty
 * @param owner code of the organisation that does them, or empty
 * @param approach name of an {@link Approach}, or empty
 * @param on reference of the one record whose actions these are, or empty
 */
record ActionFilter(Whose whose, State state, String kind, String owner, String approach, String on) {

    static final ActionFilter FIRST = new ActionFilter(Whose.AGENCY, State.OPEN, "", "", "", "");

    /** Whose actions. */
    enum Whose {
        MINE,
        AGENCY,
        ASKED,
        ALL
    }

    /** How they stand. Late is open and past its day; not possible is an answer and not a late one. */
    enum State {
        OPEN,
        LATE,
        DONE,
        NOT_POSSIBLE,
        WITHDRAWN,
        ALL
    }

    /** What cannot be read is as if it had not been asked for. */
    static ActionFilter of(Map<String, List<String>> asked) {
        Fields fields = Fields.of(asked);
        String on = text(fields, "on");
        return new ActionFilter(
                one(Whose.class, text(fields, "whose"), on.isEmpty() ? Whose.AGENCY : Whose.ALL),
                one(State.class, text(fields, "state"), on.isEmpty() ? State.OPEN : State.ALL),
                text(fields, "kind"),
                text(fields, "owner"),
                text(fields, "approach"),
                on);
    }

    /** As {@link #query} wrote it. */
    static ActionFilter of(String query) {
        return of(UriComponentsBuilder.newInstance().query(query).build().getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        word -> word.getValue().stream()
                                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                                .toList())));
    }

    ActionFilter whose(Whose other) {
        return new ActionFilter(other, state, kind, owner, approach, on);
    }

    /** The query of the list's address. */
    String query() {
        var words = new LinkedHashMap<String, String>();
        words.put("whose", whose.name().toLowerCase());
        words.put("state", state.name().toLowerCase());
        if (!kind.isEmpty()) words.put("kind", kind);
        if (!owner.isEmpty()) words.put("owner", owner);
        if (!approach.isEmpty()) words.put("approach", approach);
        if (!on.isEmpty()) words.put("on", on);
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .reduce((all, word) -> all + "&" + word)
                .orElseThrow();
    }

    /** For the form above the list. */
    Fields fields() {
        return Fields.empty()
                .with("whose", whose.name().toLowerCase())
                .with("state", state.name().toLowerCase())
                .with("kind", kind)
                .with("owner", owner)
                .with("approach", approach);
    }

    private static String text(Fields fields, String name) {
        String text = fields.value(name).strip();
        return text.length() > 60 ? "" : text;
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String word, E otherwise) {
        for (E constant : kind.getEnumConstants()) if (constant.name().equalsIgnoreCase(word)) return constant;
        return otherwise;
    }
}
