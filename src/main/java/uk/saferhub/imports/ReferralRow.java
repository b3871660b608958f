package uk.saferhub.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.kernel.Decision;
import uk.saferhub.referrals.BroughtReferral;
import uk.saferhub.referrals.BroughtReferral.Decided;
import uk.saferhub.referrals.BroughtReferralRules;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.ReferralStatus;
import uk.saferhub.web.Words;

/** A referral as a row has it, with what is wrong with it. */
final class ReferralRow {

    private static final Words WORDS = Words.of(ReferralRow.class);
    private static final Map<String, Integer> LONGEST =
            Map.of("title", 120, "place", 200, "worry", 4000, "why", 2000, "answer", 2000, Mapping.SENDERS, 100);

    /** What is here already, as far as the importer may know it. */
    interface Known extends CasePeople.Known {
        /** A name of somebody that stands in a title. */
        Optional<String> named(String title);

        /** A case, by its reference here or by its old one. */
        Optional<OpenedCase> hubCase(String said);
    }

    private final Map<String, String> words;
    private final UUID realmId;
    private final LocalDate today;
    private final Known known;
    private final Map<String, String> faults = new HashMap<>();

    ReferralRow(Map<String, String> words, UUID realmId, LocalDate today, Known known) {
        this.words = words;
        this.realmId = realmId;
        this.today = today;
        this.known = known;
    }

    /** By field. */
    Map<String, String> faults() {
        return faults;
    }

    /** Nothing where there is a fault. */
    Optional<BroughtReferral> read() {
        LONGEST.forEach((field, most) -> {
            if (word(field).length() > most) faults.put(field, WORDS.text("fault.long", most));
        });
        LocalDate received = LocalDate.parse(word("received"));
        ask("received", BroughtReferralRules.mayHaveCome(received, today));
        var brought = new BroughtReferral(
                realmId,
                word("hub"),
                word(Mapping.SENDERS),
                UUID.fromString(word("from")),
                Kind.valueOf(word("kind")),
                title(),
                word("concern").isEmpty() ? null : word("concern"),
                word("place"),
                word("worry"),
                received,
                decision(received),
                people());
        return faults.isEmpty() ? Optional.of(brought) : Optional.empty();
    }

    private @Nullable Decided decision(LocalDate received) {
        ReferralStatus status = ReferralStatus.valueOf(word("status"));
        LocalDate on = word("decided").isEmpty() ? null : LocalDate.parse(word("decided"));
        ask(on == null ? "status" : "decided", BroughtReferralRules.mayStand(status, on != null));
        ask("decided", BroughtReferralRules.mayHaveBeenDecided(on, received, today));
        if (on == null) {
            for (String half : List.of("why", "answer", "case"))
                if (!word(half).isEmpty()) faults.put(half, WORDS.text("fault.no_decision"));
            return null;
        }
        Optional<OpenedCase> hubCase = word("case").isEmpty() ? Optional.empty() : known.hubCase(word("case"));
        if (!word("case").isEmpty() && hubCase.isEmpty()) faults.put("case", WORDS.text("fault.no_case"));
        if (hubCase.isPresent() && status != ReferralStatus.ACCEPTED)
            faults.put("case", WORDS.text("fault.not_accepted"));
        return new Decided(
                status,
                on,
                word("why"),
                word("answer"),
                hubCase.map(OpenedCase::id).orElse(null),
                hubCase.map(OpenedCase::reference).orElse(null));
    }

    private List<BroughtReferral.Somebody> people() {
        return new CasePeople(words, today, known, faults)
                .read().stream()
                        .map(one -> new BroughtReferral.Somebody(one.role(), one.personId(), one.described()))
                        .toList();
    }

    private String title() {
        String title = word("title");
        String name = word("person");
        if (name.contains(" ") && title.toLowerCase().contains(name.toLowerCase()))
            faults.put("title", WORDS.text("fault.title", name));
        if (!title.isEmpty())
            known.named(title).ifPresent(found -> faults.put("title", WORDS.text("fault.title", found)));
        return title;
    }

    private void ask(String field, Decision decision) {
        if (decision instanceof Decision.Refused refused) faults.putIfAbsent(field, refused.reason());
    }

    private String word(String field) {
        return words.getOrDefault(field, "");
    }
}
