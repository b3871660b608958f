package uk.saferhub.notices;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** Reads from when until when somebody must keep away, of the types that ask it. */
final class AwayForm {

    private AwayForm() {}

    /** Null where the type does not ask it, and where the errors are noted. */
    static @Nullable Away read(Fields fields, NoticeType type) {
        if (!AwayRules.asks(type)) return null;
        FieldReader read = fields.read();
        String by = read.required("away-authority", 200, "Say who authorised it in writing");
        LocalDateTime authorisedFrom = moment(fields, "away-authorised-from", "Say from when it was authorised");
        LocalDateTime authorisedUntil = moment(fields, "away-authorised-until", "Say until when it was authorised");
        LocalDateTime from = moment(fields, "away-from", "Say from when the person must keep away");
        LocalDateTime until = moment(fields, "away-until", "Say until when the person must keep away");
        if (!fields.ok()) return null;
        return new Away(
                by,
                Objects.requireNonNull(authorisedFrom),
                Objects.requireNonNull(authorisedUntil),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until));
    }

    private static @Nullable LocalDateTime moment(Fields fields, String name, String missing) {
        String wrong = missing + ": a day and a time, such as 2026-06-04 21:30";
        LocalDateTime read = fields.read().reading(name, wrong, AwayForm::moment);
        if (read == null) fields.error(name, wrong);
        return read;
    }

    /** As a browser sends it, and as somebody types it where the browser knows no such field. */
    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T')));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
