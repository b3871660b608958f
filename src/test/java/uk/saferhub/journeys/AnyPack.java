package uk.saferhub.journeys;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Condition;
import uk.saferhub.configuration.FigureToken;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.Organisation;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Partnership;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.configuration.Role;
import uk.saferhub.configuration.Source;

/** What a journey needs of one partnership of a pack, found by what it is for and never by its code. */
record AnyPack(Pack pack, Partnership partnership) {

    /** A warning or other first step, the notice that needs it, what counts the first, and the report that prints it. */
    record Ladder(NoticeType first, NoticeType next, Metric counts, ReportTemplate report) {}

    /** The partnership whose report prints how many notices of a first step were issued. */
    static AnyPack withALadder(Pack pack) {
        return pack.partnerships().stream()
                .map(partnership -> new AnyPack(pack, partnership))
                .filter(one -> one.ladders().findFirst().isPresent()
                        && one.hubs().findFirst().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Another partnership of the pack that has a hub too. */
    AnyPack neighbour() {
        return pack.partnerships().stream()
                .map(other -> new AnyPack(pack, other))
                .filter(other -> !other.partnership.equals(partnership)
                        && other.hubs().findFirst().isPresent())
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return partnership.code();
    }

    Ladder ladder() {
        return ladders().findFirst().orElseThrow();
    }

    private Stream<Ladder> ladders() {
        return of(pack.noticeTypes(), NoticeType::partnerships)
                .filter(next -> next.needs() != null && !next.needs().breached() && !next.underOrder())
                .flatMap(next -> of(pack.noticeTypes(), NoticeType::partnerships)
                        .filter(first ->
                                Objects.requireNonNull(next.needs()).anyOf().contains(first.code())
                                        && first.needs() == null)
                        .flatMap(first -> of(pack.metrics(), Metric::partnerships)
                                .filter(metric -> metric.source() == Source.PUBLISHED_NOTICES
                                        && metric.measure() == Metric.Measure.COUNT
                                        && first.code().equals(value(metric.where(), "notice_type")))
                                .flatMap(metric -> reports()
                                        .filter(report -> prints(report, metric.code()))
                                        .map(report -> new Ladder(first, next, metric, report)))));
    }

    private Stream<ReportTemplate> reports() {
        return pack.reportTemplates().stream()
                .filter(report -> report.partnership().equals(code()));
    }

    private static boolean prints(ReportTemplate report, String metric) {
        return FigureToken.in(report.toString()).stream()
                .anyMatch(token -> token.code().equals(metric));
    }

    private Stream<Hub> hubs() {
        return pack.hubs().stream().filter(hub -> hub.partnership().equals(code()));
    }

    Hub hub() {
        return hubs().findFirst().orElseThrow();
    }

    Matrix matrix() {
        return pack.matrices().stream()
                .filter(matrix -> matrix.code().equals(hub().matrix()))
                .findFirst()
                .orElseThrow();
    }

    /** The measure of what cases came to that goes on until it ends. */
    Metric casesComeTo() {
        return of(pack.metrics(), Metric::partnerships)
                .filter(metric -> metric.source() == Source.PUBLISHED_TENANCY_OUTCOMES
                        && metric.measure() == Metric.Measure.STOCK)
                .findFirst()
                .orElseThrow();
    }

    String choice(CategorySet set) {
        return pack.categories().stream()
                .filter(choice -> choice.set() == set
                        && (choice.partnerships().isEmpty()
                                || choice.partnerships().contains(code())))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** The role with the fewest permissions that has these. */
    Role role(Compartment compartment, Reach reach, Set<Permission> permissions) {
        return of(pack.roles(), Role::partnerships)
                .filter(role -> role.compartment() == compartment && role.reach() == reach)
                .filter(role -> role.permissions().containsAll(permissions))
                .min(java.util.Comparator.comparing(role -> role.permissions().size()))
                .orElseThrow(() -> new AssertionError("No role of " + compartment + " with " + permissions));
    }

    /** The bodies that have signed for the compartment. */
    List<Organisation> signatories(Compartment compartment) {
        List<String> codes = pack.agreements().stream()
                .filter(agreement -> agreement.partnership().equals(code())
                        && agreement.compartments().contains(compartment))
                .flatMap(agreement -> agreement.organisations().stream())
                .distinct()
                .toList();
        return pack.organisations().stream()
                .filter(body -> codes.contains(body.code()))
                .toList();
    }

    Organisation body(String code) {
        return pack.organisations().stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private <T> Stream<T> of(List<T> things, java.util.function.Function<T, List<String>> partnerships) {
        Predicate<T> ours = thing -> partnerships.apply(thing).contains(code());
        return things.stream().filter(ours);
    }

    /** The value that a condition wants a column to have, where it wants one. */
    static @Nullable String value(@Nullable Condition condition, String field) {
        return switch (condition) {
            case Condition.Equals wanted when wanted.field().equals(field) -> wanted.value();
            case Condition.And and ->
                and.all().stream()
                        .map(one -> value(one, field))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case null, default -> null;
        };
    }
}
