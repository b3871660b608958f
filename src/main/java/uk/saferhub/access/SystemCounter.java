package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Json;

/**
 * Serves one request of another agency's system at the desk, as the account that its key speaks for. A system has no session
 * and a person no key, so neither opens the other's routes. What changes something carries a key of its own
 * ({@code Idempotency-Key}) and is done once however often it is sent.
 */
@Component
class SystemCounter {

    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_KEY = 100;

    private final Desk desk;
    private final SystemKeys keys;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final ReadLog log;
    private final Clock clock;

    SystemCounter(
            Desk desk, SystemKeys keys, JdbcClient client, TransactionTemplate transaction, ReadLog log, Clock clock) {
        this.desk = desk;
        this.keys = keys;
        this.client = client;
        this.transaction = transaction;
        this.log = log;
        this.clock = clock;
    }

    /** @throws BadRequest where no live key came with it, or no key of the request's own, or the body cannot be taken */
    @Nullable
    ModelAndView serve(
            HttpServletRequest request,
            Requires requires,
            String about,
            Function<Actor, @Nullable ModelAndView> handler) {
        Instant now = clock.instant();
        UUID account = transaction
                .execute(status -> keys.account(request.getHeader("Authorization"), now))
                .orElseThrow(() -> noKey(about));
        slow(account, about, now);
        boolean changes = !request.getMethod().equals("GET");
        String body = changes ? body(request) : "";
        String once = request.getHeader("Idempotency-Key");
        if (changes && (once == null || once.isBlank() || once.length() > LONGEST_KEY))
            throw new BadRequest(400, "no-idempotency-key", "Send an Idempotency-Key of at most 100 characters.");
        request.setAttribute("body", body);
        String hash = SystemKeys.hash(about + "\n" + body);
        return desk.serve(account, requires.value(), Permission.also(requires), about, actor -> {
            Optional<Json> before = changes ? taken(account, once, hash, now) : Optional.empty();
            if (before.isPresent()) return new ModelAndView(before.get());
            ModelAndView answer = handler.apply(actor);
            if (changes && answer != null && answer.getView() instanceof Json json) keep(account, once, json);
            // Whatever is answered has left the system.
            log.exported();
            return answer;
        });
    }

    /** Logged as nobody's: keys that are tried or have ended show themselves there. */
    private BadRequest noKey(String about) {
        desk.open(about + " (no live key)", actor -> true);
        return new BadRequest(401, "no-key", "Send a live key: Authorization: Bearer sh_…");
    }

    /** Before anything is read of the request. */
    private void slow(UUID account, String about, Instant now) {
        long wait = transaction.execute(status -> keys.pace().wait(account, now));
        if (wait == 0) return;
        if (transaction.execute(status -> keys.pace().isToBeNoted(account, now)))
            desk.open(account, about + " (asks too often)", actor -> true);
        throw new TooOften(wait);
    }

    private static String body(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase().startsWith("application/json"))
            throw new BadRequest(415, "not-json", "Send application/json.");
        try {
            byte[] bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY)
                throw new BadRequest(413, "too-long", "The body is longer than " + LONGEST_BODY + " bytes.");
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException cut) {
            throw new BadRequest(400, "cut-off", "The body ended before it was whole.");
        }
    }

    /** The answer given before; nothing where this is the first. A second one at the same time waits here for the first. */
    private Optional<Json> taken(UUID account, String key, String hash, Instant now) {
        int first = client.sql("""
                insert into system_answer (account_id, request_key, request_hash, answered_at)
                values (:account, :key, :hash, :now) on conflict do nothing
                """)
                .param("account", account)
                .param("key", key)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
        if (first == 1) return Optional.empty();
        record Before(String hash, int status, String answer) {}
        Before before = client.sql(
                        "select request_hash as hash, status, answer from system_answer where account_id = :account and request_key = :key")
                .param("account", account)
                .param("key", key)
                .query(Before.class)
                .single();
        if (!before.hash().equals(hash))
            throw new BadRequest(422, "key-used", "This Idempotency-Key was used for another request.");
        return Optional.of(new Json(before.status(), before.answer()));
    }

    private void keep(UUID account, String key, Json answer) {
        client.sql(
                        "update system_answer set status = :status, answer = :answer where account_id = :account and request_key = :key")
                .param("status", answer.status())
                .param("answer", answer.text())
                .param("account", account)
                .param("key", key)
                .update();
    }
}
