package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Fills the frame of a page from the request and from what its reader may do. */
@Component
class Frames {

    private static final String SERVICE = "SaferHub";
    private static final List<Link> ABOUT = List.of(
            Link.to("Help", "/help"),
            Link.to("Accessibility", "/accessibility"),
            Link.to("Cookies", "/cookies"),
            Link.to("Privacy", "/privacy"));
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,5}-[0-9A-HJKMNP-TV-Z]{7})(?:/|$)");

    /** An action is raised on a record that is worked on; one reminds oneself on an entry of the index or a request too. */
    private static final List<Permission> REMINDED = Stream.concat(
                    Permission.OF_RECORDS.stream(), Stream.of(Permission.READ_PERSON, Permission.READ_RIGHTS))
            .toList();

    private final FormKeys keys;
    private final JdbcClient client;
    private final Drafts drafts;
    private final Menu menu;
    private final List<RecordKind> kinds;
    private final Link source;

    Frames(FormKeys keys, JdbcClient client, Drafts drafts, Menu menu, List<RecordKinds> kinds, SourceOffer offer) {
        this.source = offer.link();
        this.keys = keys;
        this.drafts = drafts;
        this.kinds = kinds.stream().flatMap(some -> some.kinds().stream()).toList();
        this.client = client;
        this.menu = menu;
    }

    Frame of(HttpServletRequest request, Actor actor) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String page = page(request);
        Frame frame = Frame.of(SERVICE, page)
                .withKeys(token == null ? "" : token.getToken(), keys.issue(actor))
                .withFooter(footer(request.getRequestURI(), actor));
        if (actor.name().isEmpty())
            return frame.withFooter(
                    Stream.concat(ABOUT.stream(), Stream.of(source)).toList());
        // A posted form that comes back with errors has its words from the post.
        if (request.getMethod().equals("GET")) frame = frame.withKept(drafts.of(actor.accountId(), page));
        List<Seat> seats = actor.seats().isEmpty() ? actor.grants() : actor.seats();
        if (seats.isEmpty()) return frame.withUser(actor.name(), null, List.of());
        Seat seat = seats.getFirst();
        Actor absent = actor.standsInFor();
        String name = absent == null ? actor.name() : actor.name() + " for " + absent.name();
        return frame.withUser(name, seat.organisation(), menu.of(place(request), actor))
                .withPartnership(seat.partnershipName(), colour(seat.partnership()))
                .withMarking(marking(request.getRequestURI()));
    }

    /** What hangs on a record, and why one sees it, stand in the menu where the record itself does. */
    private String place(HttpServletRequest request) {
        String path = request.getRequestURI();
        String on = path.equals("/reminders/new") ? request.getParameter("on") : hungOn(path);
        if (on == null) return path;
        return client
                .sql("select kind from record_access where reference = :reference")
                .param("reference", on)
                .query(String.class)
                .stream()
                .flatMap(kind -> kinds.stream().filter(known -> known.kind().equals(kind) && !known.part()))
                .map(kind -> kind.path() + on)
                .findFirst()
                .orElse(path);
    }

    private static @Nullable String hungOn(String path) {
        return Stream.of("/records/", "/why/")
                .filter(path::startsWith)
                .map(start -> REFERENCE.matcher(path.substring(start.length())))
                .filter(Matcher::lookingAt)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private String marking(String path) {
        String usual = "OFFICIAL-SENSITIVE";
        return record(path)
                .flatMap(reference -> client.sql("""
                        select mark from record_access where reference = :reference and mark is not null limit 1
                        """)
                        .param("reference", reference)
                        .query(String.class)
                        .optional())
                .map(mark -> usual + ". " + mark)
                .orElse(usual);
    }

    /** Path and query of the page asked for; for a posted form, of the page that it stands on. */
    static String page(HttpServletRequest request) {
        String stood = request.getParameter("_page");
        if (!request.getMethod().equals("GET") && stood != null) return SignInController.local(stood);
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** On a page of one record, why this record and what hangs on it; elsewhere, what one sees at all. */
    private List<Link> footer(String path, Actor actor) {
        var links = new ArrayList<Link>();
        Optional<String> record = record(path);
        links.add(Link.to("Why can I see this?", record.map(r -> "/why/" + r).orElse("/me/access")));
        record.ifPresent(r -> links.add(Link.to("Documents of this record", "/records/" + r + "/documents")));
        if (actor.may(Permission.READ_ACTION))
            record.filter(r -> opens(path, Permission.OF_RECORDS))
                    .ifPresent(r -> links.add(Link.to("Actions on this record", "/actions?on=" + r)));
        record.filter(r -> opens(path, REMINDED) && actor.may(Permission.READ_HOME))
                .ifPresent(r -> links.add(Link.to("Remind me of this record", "/reminders/new?on=" + r)));
        links.add(Link.to("When you are away", "/me/cover"));
        links.addAll(ABOUT);
        links.add(source);
        return links;
    }

    /** Whether the record at that path is of a kind that one of these opens. */
    private boolean opens(String path, List<Permission> permissions) {
        return kinds.stream().anyMatch(kind -> path.startsWith(kind.path()) && permissions.contains(kind.permission()));
    }

    private Optional<String> record(String path) {
        Stream<String> places = Stream.concat(kinds.stream().map(RecordKind::path), Stream.of("/records/"));
        return places.filter(path::startsWith)
                .map(place -> REFERENCE.matcher(path.substring(place.length())))
                .filter(Matcher::lookingAt)
                .map(reference -> reference.group(1))
                .findFirst();
    }

    private String colour(String partnership) {
        return client.sql("select colour from partnership where code = :code")
                .param("code", partnership)
                .query(String.class)
                .single();
    }
}
