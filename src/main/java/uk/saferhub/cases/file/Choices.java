package uk.saferhub.cases.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.web.Choice;

/** The lists and bands of the pack that a case was entered under. */
@Component
public class Choices {

    /** Working days in which somebody named as harmed, or as causing harm, is first assessed. */
    private static final int ASSESS_WITHIN = 5;

    private final Configuration configuration;

    Choices(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The release that a case entered today in that realm pins. */
    public UUID releaseOf(UUID realmId, Actor actor) {
        return now(realmId, actor).releaseId();
    }

    /** What the partnership of that realm has arranged today: for what is not of one case. */
    public Settings now(UUID realmId, Actor actor) {
        return configuration.of(actor.seat(realmId).partnership(), actor.today());
    }

    /** The hubs of the partnership, as it was arranged when the case was entered. */
    public List<Hub> hubs(HubCase hubCase, Actor actor) {
        return settings(hubCase, actor).hubs();
    }

    public List<Choice> of(CategorySet set, HubCase hubCase, Actor actor) {
        return of(set, settings(hubCase, actor));
    }

    /** A list of these settings. */
    public List<Choice> of(CategorySet set, Settings settings) {
        return settings.categories(set).stream()
                .map(category -> new Choice(category.code(), category.label(), category.hint()))
                .toList();
    }

    /** Whether the list has this code: what was posted may be anything. */
    public boolean has(CategorySet set, String code, HubCase hubCase, Actor actor) {
        return of(set, hubCase, actor).stream()
                .anyMatch(choice -> choice.value().equals(code));
    }

    public String label(CategorySet set, String code, HubCase hubCase, Actor actor) {
        return settings(hubCase, actor).label(set, code);
    }

    /** The band that a total falls in by the hub's matrix; none where the hub scores on none or cannot give that total. */
    public Optional<Matrix.Band> band(int total, HubCase hubCase, Actor actor) {
        return band(total, hubCase.hub(), settings(hubCase, actor));
    }

    /** As above, for a case that is not yet there. */
    public Optional<Matrix.Band> band(int total, String hub, Settings settings) {
        return matrix(hub, settings)
                .filter(matrix -> total >= matrix.least() && total <= matrix.most())
                .flatMap(matrix -> matrix.band(total));
    }

    /** A band by its code, of the hub's matrix in these settings. */
    public Optional<Matrix.Band> bandNamed(String code, String hub, Settings settings) {
        return matrix(hub, settings).stream()
                .flatMap(matrix -> matrix.bands().stream())
                .filter(band -> band.code().equals(code))
                .findFirst();
    }

    public Optional<Matrix.Band> bandNamed(String code, HubCase hubCase, Actor actor) {
        return bandNamed(code, hubCase.hub(), settings(hubCase, actor));
    }

    /** The last day for the first action that a band asks for; null where it asks for none. */
    public @Nullable LocalDate firstAction(LocalDate since, Optional<Matrix.Band> band) {
        return band.map(Matrix.Band::firstActionWithin)
                .map(days -> WorkingDays.ENGLAND_AND_WALES.add(since, days))
                .orElse(null);
    }

    /** The matrix that a case is scored on, of the release that it was entered under; none where its hub scores on none. */
    public Optional<Matrix> matrix(HubCase hubCase, Actor actor) {
        return matrix(hubCase.hub(), settings(hubCase, actor));
    }

    /**
     * One of the hub's further matrices, of the release that the case was entered under; none where the hub has none.
     *
     * @param which such as {@code Hub::victimMatrix}
     */
    public Optional<Matrix> matrix(Function<Hub, @Nullable String> which, HubCase hubCase, Actor actor) {
        return matrix(which, hubCase.hub(), settings(hubCase, actor));
    }

    /** The last day for the first assessment of somebody in that role; null where the role has none. */
    public @Nullable LocalDate assessBy(String role, LocalDate from, String hub, Settings settings) {
        var which = Side.of(role).matrix();
        return which == null || matrix(which, hub, settings).isEmpty()
                ? null
                : WorkingDays.ENGLAND_AND_WALES.add(from, ASSESS_WITHIN);
    }

    public @Nullable LocalDate assessBy(String role, LocalDate from, HubCase hubCase, Actor actor) {
        return assessBy(role, from, hubCase.hub(), settings(hubCase, actor));
    }

    /** What a band is called; the code as it reads where the matrix has it no longer. */
    public String bandLabel(String code, HubCase hubCase, Actor actor) {
        return bandNamed(code, hubCase, actor).map(Matrix.Band::label).orElse(CaseWords.code(code));
    }

    private static Optional<Matrix> matrix(String hub, Settings settings) {
        return matrix(Hub::matrix, hub, settings);
    }

    private static Optional<Matrix> matrix(Function<Hub, @Nullable String> which, String code, Settings settings) {
        return settings.hubs().stream()
                .filter(hub -> hub.code().equals(code))
                .findFirst()
                .flatMap(hub -> Optional.ofNullable(which.apply(hub)))
                .map(settings::matrix);
    }

    private Settings settings(HubCase hubCase, Actor actor) {
        return configuration.pinned(
                hubCase.releaseId(), actor.seat(hubCase.realmId()).partnership());
    }
}
