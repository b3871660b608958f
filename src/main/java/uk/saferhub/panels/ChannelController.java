package uk.saferhub.panels;

import static uk.saferhub.access.Permission.READ_CHANNEL;
import static uk.saferhub.access.Permission.RECORD_CHANNEL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.RecordForm;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Channel's cases: the list, a case with its steps, and the forms that open one and take it on. */
@Controller
@RequestMapping("/channel")
class ChannelController {

    private static final RecordForm<ChannelReferral> REFERRAL = new RecordForm<>(ChannelReferral.class);
    private static final RecordForm<ChannelStep> STEP = new RecordForm<>(ChannelStep.class);
    static final Words WORDS = Words.of(ChannelController.class);

    record ListPage(Frame frame, List<ChannelCase> cases, long live, boolean mayOpen) {}

    record OpenPage(Frame frame, Fields fields, List<Choice> seats, List<Input> inputs) {}

    record CasePage(
            Frame frame,
            ChannelCase subject,
            List<Detail> details,
            List<Event> events,
            Fields fields,
            List<Input> step,
            List<Choice> bodies,
            boolean mayRecord) {

        String path() {
            return "/channel/" + subject.reference();
        }
    }

    private final ChannelStore store;
    private final ChannelCases cases;
    private final Timeline timeline;

    ChannelController(ChannelStore store, ChannelCases cases, Timeline timeline) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
    }

    @Bean
    static RecordKind channelKind() {
        return new RecordKind("channel case", READ_CHANNEL, "/channel/");
    }

    @Bean
    static Place channelPlace() {
        return new Place(MenuPart.CASEWORK, 41, "Channel", "/channel", READ_CHANNEL);
    }

    @GetMapping
    @Requires(READ_CHANNEL)
    ModelAndView list(Frame frame, Actor actor) {
        List<ChannelCase> all = store.all(actor);
        long live = all.stream().filter(c -> c.stage() == ChannelStage.ADOPTED).count();
        var page = new ListPage(frame.withTitle("Channel cases"), all, live, actor.may(RECORD_CHANNEL));
        return new ModelAndView("saferhub/panels/channel-list", "page", page);
    }

    @GetMapping("/new")
    @Requires(RECORD_CHANNEL)
    ModelAndView form(Frame frame, Actor actor) {
        return form(frame, actor, Fields.empty());
    }

    private ModelAndView form(Frame frame, Actor actor, Fields fields) {
        List<Choice> seats = actor.seats().stream()
                .map(seat -> Choice.of(seat.realmId(), seat.partnershipName()))
                .toList();
        var page = new OpenPage(frame.withTitle("Open a Channel case"), fields, seats, REFERRAL.inputs(Map.of()));
        return new ModelAndView("saferhub/panels/channel-open", Map.of("page", page), status(fields));
    }

    @PostMapping("/new")
    @Requires(RECORD_CHANNEL)
    ModelAndView open(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        ChannelReferral referral = REFERRAL.read(fields);
        UUID realm = realm(actor, fields);
        if (referral == null || realm == null) return form(frame, actor, fields);
        return new ModelAndView("redirect:/channel/" + cases.open(actor, realm, referral));
    }

    private static @Nullable UUID realm(Actor actor, Fields fields) {
        List<Seat> seats = actor.seats();
        if (seats.size() == 1) return seats.getFirst().realmId();
        UUID realm = fields.read().id("realm", WORDS.text("realm.missing"));
        if (realm == null) fields.error("realm", WORDS.text("realm.missing"));
        return realm;
    }

    @GetMapping("/{reference}")
    @Requires(READ_CHANNEL)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return show(frame, actor, store.one(actor, reference), Fields.empty());
    }

    private ModelAndView show(Frame frame, Actor actor, ChannelCase subject, Fields fields) {
        boolean mayRecord = actor.may(RECORD_CHANNEL, subject.realmId());
        var events = timeline.of(subject.id()).stream()
                .filter(TimelineEntry::isForAll)
                .map(this::event)
                .toList();
        var page = new CasePage(
                frame.withTitle("Channel case " + subject.reference()),
                subject,
                REFERRAL.details(subject.referral()),
                events,
                fields,
                STEP.inputs(Map.of("event", next(subject))),
                mayRecord ? store.bodies() : List.of(),
                mayRecord);
        return new ModelAndView("saferhub/panels/channel-case", Map.of("page", page), status(fields));
    }

    @PostMapping("/{reference}/steps")
    @Requires(RECORD_CHANNEL)
    ModelAndView take(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        ChannelStep step = STEP.read(fields);
        if (step == null) return show(frame, actor, store.one(actor, reference), fields);
        cases.take(actor, reference, version, step);
        return new ModelAndView("redirect:/channel/" + reference);
    }

    @PostMapping("/{reference}/bodies")
    @Requires(RECORD_CHANNEL)
    ModelAndView invite(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        UUID body = fields.read().id("body", WORDS.text("body.missing"));
        if (body == null)
            return show(frame, actor, store.one(actor, reference), fields.error("body", WORDS.text("body.missing")));
        cases.invite(actor, reference, body);
        return new ModelAndView("redirect:/channel/" + reference);
    }

    /** The steps that the status table offers now. */
    private static List<Choice> next(ChannelCase subject) {
        return ChannelStage.TABLE.events(subject.stage()).stream()
                .map(event -> Choice.of(event.name(), WORDS.of(event)))
                .toList();
    }

    private Event event(TimelineEntry entry) {
        Object step = entry.facts().get("event");
        String title = step == null
                ? WORDS.text(WORDS.has(entry.verb()) ? entry.verb() : "noted")
                : WORDS.text("ChannelEvent." + step);
        var day = entry.happenedAt().atZone(Actor.LONDON).toLocalDate();
        return new Event(title, day, null, store.name(entry.actorId()), "", null);
    }

    private static HttpStatus status(Fields fields) {
        return fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }
}
