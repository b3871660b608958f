package uk.saferhub.cases.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.agency.Organisations;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.party.Titles;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Settings;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Opening a case that no referral began: a place, a theme, or one that comes from an older system. */
@Controller
class OpenController {

    record Page(Frame frame, Fields fields, List<Choice> hubs, List<Choice> organisations, List<Choice> concerns) {}

    private final OpenCase open;
    private final Choices choices;
    private final Organisations organisations;
    private final Titles titles;
    private final JdbcClient client;
    private final Hubs hubs;

    OpenController(
            OpenCase open, Choices choices, Organisations organisations, Titles titles, JdbcClient client, Hubs hubs) {
        this.open = open;
        this.choices = choices;
        this.organisations = organisations;
        this.titles = titles;
        this.client = client;
        this.hubs = hubs;
    }

    @GetMapping("/cases/new")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame) {
        return page(actor, frame, Fields.empty().withDate("opened", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    ModelAndView add(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        CaseKind kind = read.requiredChoice("kind", CaseKind.class, "Choose what the case is about");
        String title = titles.read(fields, null, "", actor);
        String aim = read.text("aim");
        read.atMost("aim", 1000);
        String hub = read.required("hub", "Choose the hub");
        String concern = read.required("concern", "Choose the concern");
        UUID lead = read.id("lead", "Choose the lead agency");
        if (lead == null) fields.error("lead", "Choose the lead agency");
        Integer score = read.number("score", "Enter the score as a whole number");
        LocalDate opened = read.requiredDate("opened", "Enter the day on which the case was opened");
        LocalDate next = read.requiredDate("next", "Enter the day of the first review");
        if (fields.ok()) check(fields, hub, concern, lead, score, actor);
        if (!fields.ok()) return page(actor, frame, fields, HttpStatus.BAD_REQUEST);
        UUID realm = realm(hub, actor);
        Settings settings = choices.now(realm, actor);
        String band = score == null
                ? null
                : choices.band(score, hub, settings).map(Matrix.Band::code).orElseThrow();
        var opening = new NewCase(
                realm,
                area(settings.hub(hub)),
                kind,
                title,
                aim,
                concern,
                hub,
                lead,
                null,
                List.of(),
                null,
                List.of(),
                score,
                band,
                opened,
                next,
                null,
                null);
        return new ModelAndView("redirect:/cases/" + open.open(opening, actor).reference());
    }

    /** What was posted may be anything: each choice is one that was offered. */
    private void check(Fields fields, String hub, String concern, UUID lead, Integer score, Actor actor) {
        UUID realm = realm(hub, actor);
        Settings settings = choices.now(realm, actor);
        boolean named = settings.categories(CategorySet.CONCERN).stream()
                .anyMatch(category -> category.code().equals(concern));
        if (!hubs.goesOn(realm, hub)) fields.error("hub", "This hub became part of another. Choose that one");
        if (!named) fields.error("concern", "Choose the concern");
        if (organisations.of(realm, actor).stream().noneMatch(o -> o.value().equals(lead.toString())))
            fields.error("lead", "Choose the lead agency");
        if (score != null && choices.band(score, hub, settings).isEmpty())
            fields.error("score", "The hub’s matrix cannot give this score");
    }

    /** The realm of the seat whose partnership has that hub. */
    private UUID realm(String hub, Actor actor) {
        return actor.seats().stream()
                .map(Seat::realmId)
                .filter(realm -> choices.now(realm, actor).hubs().stream()
                        .anyMatch(h -> h.code().equals(hub)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private UUID area(Hub hub) {
        return client.sql("select id from area_label where code = :code")
                .param("code", hub.area())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, HttpStatus status) {
        List<UUID> realms = actor.seats().stream().map(Seat::realmId).distinct().toList();
        List<Settings> settings =
                realms.stream().map(realm -> choices.now(realm, actor)).toList();
        List<String> going = hubs.taking(realms).stream().map(ReferralHub::code).toList();
        List<Choice> offered = settings.stream()
                .flatMap(s -> s.hubs().stream())
                .filter(hub -> going.contains(hub.code()))
                .map(hub -> Choice.of(hub.code(), hub.name()))
                .distinct()
                .toList();
        List<Choice> concerns = settings.stream()
                .flatMap(s -> s.categories(CategorySet.CONCERN).stream())
                .map(category -> Choice.of(category.code(), category.label()))
                .distinct()
                .toList();
        List<Choice> leads = realms.stream()
                .flatMap(realm -> organisations.of(realm, actor).stream())
                .distinct()
                .toList();
        var page = new Page(frame.withTitle("Open a case"), fields, offered, leads, concerns);
        return new ModelAndView("saferhub/cases/opening/open", Map.of("page", page), status);
    }
}
