package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who is signed in, as the session remembers it: account, how far the sign-in has come, and when it began. All of it text: a
 * session never holds an object.
 */
final class SignedIn {

    private static final Duration LONGEST = Duration.ofHours(12);

    private SignedIn() {}

    /** The account whose password and second factor were both given, within the last twelve hours. */
    static Optional<UUID> account(HttpServletRequest request) {
        return read(request, "both");
    }

    /** The account whose password was given and whose second factor is still owed. */
    static Optional<UUID> halfway(HttpServletRequest request) {
        return read(request, "password");
    }

    /** The account that gave both, and has still to replace a password that somebody else knows. */
    static Optional<UUID> owingAPassword(HttpServletRequest request) {
        return read(request, "owing");
    }

    static void owing(HttpServletRequest request, UUID account, Instant now) {
        begin(request, account, "owing", now);
    }

    static void password(HttpServletRequest request, UUID account, Instant now) {
        begin(request, account, "password", now);
    }

    static void both(HttpServletRequest request, UUID account, Instant now) {
        begin(request, account, "both", now);
    }

    /** The code of the identity provider through which the session was opened; nothing where it was by a password. */
    static Optional<String> through(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : session.getAttribute("through"))
                .map(Object::toString);
    }

    static void through(HttpServletRequest request, @Nullable String provider) {
        HttpSession session = request.getSession();
        if (provider == null) session.removeAttribute("through");
        else session.setAttribute("through", provider);
    }

    /** The person who is away in whose place one acts; the desk asks each time whether that still holds. */
    static Optional<UUID> standsInFor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object absent = session == null ? null : session.getAttribute("stands-in-for");
        return absent == null ? Optional.empty() : Optional.of(UUID.fromString(absent.toString()));
    }

    static void standIn(HttpServletRequest request, @Nullable UUID absent) {
        HttpSession session = request.getSession();
        if (absent == null) session.removeAttribute("stands-in-for");
        else session.setAttribute("stands-in-for", absent.toString());
    }

    static void out(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    private static void begin(HttpServletRequest request, UUID account, String factor, Instant now) {
        request.getSession(true);
        // A new name for the session at each step, so that one planted before is worth nothing after.
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute("account", account.toString());
        // By this a new password finds the sessions that the old one opened.
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute("factor", factor);
        session.setAttribute("since", now.toString());
    }

    private static Optional<UUID> read(HttpServletRequest request, String factor) {
        HttpSession session = request.getSession(false);
        if (session == null || !factor.equals(session.getAttribute("factor"))) return Optional.empty();
        Instant since = Instant.parse(session.getAttribute("since").toString());
        Instant now = Instant.ofEpochMilli(session.getLastAccessedTime());
        if (since.plus(LONGEST).isBefore(now)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(session.getAttribute("account").toString()));
    }
}
