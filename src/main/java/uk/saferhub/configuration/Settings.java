package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.saferhub.access.NotFound;

/**
 * One partnership's part of one release: read only. Lists hold what is that partnership's; a look-up by code throws
 * {@link NotFound} where the partnership has no such thing.
 */
public record Settings(Release release, Pack pack, String partnershipCode) {

    /** What a record pins. */
    public UUID releaseId() {
        return release.id();
    }

    public Partnership partnership() {
        return named(pack.partnerships(), partnershipCode);
    }

    public List<NoticeType> noticeTypes() {
        return mine(pack.noticeTypes(), NoticeType::partnerships);
    }

    public NoticeType noticeType(String code) {
        return named(noticeTypes(), code);
    }

    /** How complaints were to be handled on that day; none where the pack is silent. */
    public Optional<ComplaintTerms> complaintTerms(LocalDate on) {
        return mine(pack.complaintTerms(), ComplaintTerms::partnerships).stream()
                .filter(terms -> terms.on(on))
                .findFirst();
    }

    /** Emergency access, confirming grants and the watch over reading, on that day; none where the pack is silent. */
    public Optional<AccessTerms> accessTerms(LocalDate on) {
        return mine(pack.accessTerms(), AccessTerms::partnerships).stream()
                .filter(terms -> terms.on(on))
                .findFirst();
    }

    /** How long each kind of record is kept, as on that day; a kind that no rule names is never due. */
    public List<RetentionRule> retention(LocalDate on) {
        var mine = mine(pack.retention(), RetentionRule::partnerships);
        return mine.stream().filter(rule -> rule.on(on)).toList();
    }

    public List<Hub> hubs() {
        return mine(pack.hubs(), hub -> List.of(hub.partnership()));
    }

    public Hub hub(String code) {
        return named(hubs(), code);
    }

    /** The matrix of this code. A partnership may score on none. */
    public Matrix matrix(String code) {
        return named(mine(pack.matrices(), Matrix::partnerships), code);
    }

    public List<PanelType> panels() {
        return mine(pack.panels(), panel -> List.of(panel.partnership()));
    }

    public PanelType panel(String code) {
        return named(panels(), code);
    }

    public List<Metric> metrics() {
        return mine(pack.metrics(), Metric::partnerships);
    }

    public Metric metric(String code) {
        return named(metrics(), code);
    }

    public List<ReportTemplate> templates() {
        return mine(pack.reportTemplates(), template -> List.of(template.partnership()));
    }

    public ReportTemplate template(String code) {
        return named(templates(), code);
    }

    public List<Group> groups() {
        return mine(pack.groups(), group -> List.of(group.partnership()));
    }

    /** A group of this partnership or of another in the pack: lines lead to both. */
    public Group group(String code) {
        return named(pack.groups(), code);
    }

    /** The priorities of one strategy, in the order they are written. */
    public List<Priority> priorities(String strategy) {
        return pack.priorities().stream()
                .filter(p -> p.strategy().equals(strategy))
                .toList();
    }

    public List<Strategy> strategies() {
        return mine(pack.strategies(), Strategy::partnerships);
    }

    /** Teams of organisations that belong to the partnership. */
    public List<Team> teams() {
        List<String> bodies = organisations().stream().map(Organisation::code).toList();
        return pack.teams().stream()
                .filter(team -> bodies.contains(team.organisation()))
                .toList();
    }

    public List<Organisation> organisations() {
        return mine(
                pack.organisations(),
                o -> o.memberOf().stream()
                        .map(Organisation.Membership::partnership)
                        .toList());
    }

    public Organisation organisation(String code) {
        return named(pack.organisations(), code);
    }

    /** The steps by which late actions are escalated, the first reached first. */
    public List<Escalation> escalations() {
        return mine(pack.escalations(), Escalation::partnerships).stream()
                .sorted(java.util.Comparator.comparingInt(Escalation::afterDays))
                .toList();
    }

    /** How the clock of that code is counted; none where the pack is silent. */
    public Optional<ClockTerms> clock(String code) {
        return mine(pack.clocks(), ClockTerms::partnerships).stream()
                .filter(clock -> clock.code().equals(code))
                .findFirst();
    }

    /** The letters that may be written on a record of that kind. */
    public List<LetterWording> letters(String kind) {
        return mine(pack.letters(), LetterWording::partnerships).stream()
                .filter(letter -> letter.isFor(kind))
                .toList();
    }

    /** What the partnership's words for counts mean. */
    public List<Definition> definitions() {
        return mine(pack.definitions(), Definition::partnerships);
    }

    public List<Duty> duties() {
        return mine(pack.duties(), Duty::partnerships);
    }

    /** The choices of a list. */
    public List<Category> categories(Category.CategorySet set) {
        return pack.categories().stream()
                .filter(c -> c.set() == set)
                .filter(c -> c.partnerships().isEmpty() || c.partnerships().contains(partnershipCode))
                .toList();
    }

    /** What a choice is called; the code itself where the pack no longer has it. */
    public String label(Category.CategorySet set, String code) {
        return categories(set).stream()
                .filter(c -> c.code().equals(code))
                .map(Category::label)
                .findFirst()
                .orElse(code);
    }

    /** What the partnership calls a thing, where it has a word of its own. */
    public Optional<Word> word(Word.Term term) {
        return pack.vocabulary().stream()
                .filter(word -> word.term() == term && word.partnerships().contains(partnershipCode))
                .findFirst();
    }

    private <T> List<T> mine(List<T> things, java.util.function.Function<T, ? extends Collection<String>> whose) {
        return things.stream()
                .filter(thing -> whose.apply(thing).contains(partnershipCode))
                .toList();
    }

    private static <T extends Thing> T named(List<T> things, String code) {
        return things.stream()
                .filter(thing -> thing.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
