package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.ComplaintTerms;

/** What a complaint may belong with: by its place, its caller and its case. */
@Component
class TogetherList {

    private static final String CALLER = "this caller";

    private final ComplaintFiles files;
    private final Terms terms;

    TogetherList(ComplaintFiles files, Terms terms) {
        this.files = files;
        this.terms = terms;
    }

    /** @param cases keys of those of the complaint's cases that its reader may know */
    List<Together> of(Actor actor, ComplaintFile file, List<UUID> cases) {
        ComplaintTerms handled = terms.of(file.partnership(), actor).orElse(null);
        int months = handled == null ? terms.watchedFor(actor) : handled.repeatWithin();
        var related = files.related(actor, file, cases, file.receivedOn().minusMonths(months));
        LocalDate today = actor.today();
        return Stream.of(
                        together(
                                "this place",
                                related,
                                file,
                                other -> file.placeKey().equals(other.placeKey()),
                                handled,
                                today),
                        together(
                                CALLER,
                                related,
                                file,
                                same(file.callerKey(), ComplaintFiles.Related::callerKey),
                                handled,
                                today),
                        together(
                                "this case",
                                related,
                                file,
                                other -> !cases.isEmpty()
                                        && (other.sameCase() || other.id().equals(file.id())),
                                handled,
                                today))
                .filter(together -> together.count() > 0)
                .toList();
    }

    private static Predicate<ComplaintFiles.Related> same(
            @Nullable String key, java.util.function.Function<ComplaintFiles.Related, @Nullable String> of) {
        return other -> key != null && Objects.equals(key, of.apply(other));
    }

    private static Together together(
            String what,
            List<ComplaintFiles.Related> related,
            ComplaintFile file,
            Predicate<ComplaintFiles.Related> shares,
            @Nullable ComplaintTerms terms,
            LocalDate today) {
        List<ComplaintFiles.Related> all = related.stream().filter(shares).toList();
        long qualifying = terms == null
                ? 0
                : CaseReview.qualifying(
                        all.stream().map(ComplaintFiles.Related::made).toList(), terms, today);
        List<ComplaintFiles.Related> others =
                all.stream().filter(other -> !other.id().equals(file.id())).toList();
        // That two have one caller tells who made either to whoever reads who made the other (SHR-04).
        boolean told = !what.equals(CALLER);
        return new Together(
                what,
                others.size(),
                others.stream()
                        .filter(other -> told || !file.held() && !other.held())
                        .toList(),
                qualifying,
                terms);
    }
}
