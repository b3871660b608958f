package uk.saferhub.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part's words as stored. @param writer null while the words are the template's @param at when written (UTC) */
record WrittenPart(
        UUID id,
        String code,
        String body,
        int version,
        @Nullable UUID writtenBy,
        @Nullable String writer,
        Instant at) {}
