package uk.saferhub.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings as somebody begins them.
 *
 * @param partnership whose matter: a code
 * @param notice reference of the notice that was ignored; null where there was none
 * @param area code of the area; null to take the notice's
 * @param team code, null where none; the notice's where that has one
 * @param defendant name; null to take the notice's
 * @param offence code of the pack's list
 * @param evidence the basis on which it is brought; for a hand-over by the police, on what basis they gave the name
 */
public record NewProsecution(
        String partnership,
        @Nullable String notice,
        @Nullable String area,
        @Nullable String team,
        @Nullable String defendant,
        String offence,
        Prosecution.Origin origin,
        String evidence,
        LocalDate startedOn) {}
