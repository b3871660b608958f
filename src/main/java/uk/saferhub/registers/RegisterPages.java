package uk.saferhub.registers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Drafts;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;
import uk.saferhub.web.Words;

/** The pages of a shelf of registers: list, form, entry. A module's controller says the routes and who may use them. */
@Component
public class RegisterPages {

    private static final int SIZE = 50;
    private static final Words WORDS = Words.of(RegisterPages.class);

    private final Registers registers;
    private final EntryStore store;
    private final Timeline timeline;
    private final Drafts drafts;

    RegisterPages(Registers registers, EntryStore store, Timeline timeline, Drafts drafts) {
        this.registers = registers;
        this.store = store;
        this.timeline = timeline;
        this.drafts = drafts;
    }

    /** The list of one of the shelf's registers, newest first. @param slug the last part of its path */
    public ModelAndView list(Frame frame, Actor actor, Shelf shelf, String slug, int page) {
        return list(frame, actor, shelf, shelf.named(slug), Math.max(1, page));
    }

    private <T extends Record & Entered> ModelAndView list(
            Frame frame, Actor actor, Shelf shelf, Register<T> register, int number) {
        var columns =
                register.listed().stream().map(register.components()::named).toList();
        var rows = store.page(actor, register, number, SIZE).stream()
                .map(entry -> new ListPage.Row(
                        entry.reference(),
                        register.path() + "/" + entry.reference(),
                        columns.stream()
                                .map(column -> column.shown(entry.words()))
                                .toList()))
                .toList();
        int count = store.count(actor, register);
        var paging = new Paging(number, SIZE, count, count > 1000, register.path() + "?page=");
        Words words = Words.of(register.kind());
        String many = words.text(register.name() + ".many");
        return new ModelAndView(
                "saferhub/registers/list",
                "page",
                new ListPage(
                        frame.withTitle(many),
                        words.text(register.name() + ".about"),
                        shelf.links(register),
                        columns.stream().map(EntryField::label).toList(),
                        rows,
                        paging,
                        actor.may(register.records()) ? register.path() + "/new" : null,
                        words.text(register.name() + ".add")));
    }

    /** The empty form, or the words of a draft that was kept. */
    public ModelAndView form(Frame frame, Actor actor, Shelf shelf, String slug) {
        Fields fields = drafts.of(actor.accountId(), frame.path())
                .map(draft -> Fields.of(draft.words()))
                .orElseGet(Fields::empty);
        return form(frame, actor, shelf.named(slug), fields);
    }

    private <T extends Record & Entered> ModelAndView form(
            Frame frame, Actor actor, Register<T> register, Fields fields) {
        List<Choice> seats = actor.seats(register.records()).stream()
                .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                .toList();
        var inputs = register.components().all().stream()
                .map(component -> FormPage.Input.of(
                        component,
                        register.choices().containsKey(component.name())
                                ? store.choices(actor, register, component.name())
                                : null))
                .toList();
        Words words = Words.of(register.kind());
        var page = new FormPage(
                frame.withTitle(words.text(register.name() + ".add")),
                register.path(),
                words.text(register.name() + ".many"),
                seats,
                inputs,
                fields);
        return new ModelAndView(
                "saferhub/registers/form", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** Enters the posted words and opens the entry; with wrong words, the form again. */
    public ModelAndView enter(Frame frame, Actor actor, Shelf shelf, String slug, Map<String, List<String>> posted) {
        return enter(frame, actor, shelf.named(slug), Fields.of(posted));
    }

    private <T extends Record & Entered> ModelAndView enter(
            Frame frame, Actor actor, Register<T> register, Fields fields) {
        T words = register.components().read(fields);
        List<Seat> seats = actor.seats(register.records());
        UUID realm = seats.size() == 1
                ? seats.getFirst().realmId()
                : fields.read().id("realm", WORDS.text("missing", "partnership"));
        if (realm == null) fields.error("realm", WORDS.text("missing", "partnership"));
        if (words == null || realm == null) return form(frame, actor, register, fields);
        String reference = registers.enter(actor, realm, register, words);
        return new ModelAndView("redirect:" + register.path() + "/" + reference);
    }

    /** One entry with its timeline. */
    public ModelAndView show(Frame frame, Actor actor, Shelf shelf, String slug, String reference) {
        return show(frame, actor, shelf.named(slug), reference, Fields.empty());
    }

    private <T extends Record & Entered> ModelAndView show(
            Frame frame, Actor actor, Register<T> register, String reference, Fields fields) {
        Entry<T> entry = store.one(actor, register, reference);
        var details = register.components().all().stream()
                .map(component -> Detail.of(component.label(), component.shown(entry.words())))
                .toList();
        var events = timeline.of(entry.id()).stream().map(this::event).toList();
        Words words = Words.of(register.kind());
        var page = new ShowPage(
                frame.withTitle(words.text(register.name() + ".one") + " " + reference),
                register.path(),
                words.text(register.name() + ".many"),
                details,
                events,
                fields,
                actor.may(register.records(), entry.realmId())
                        ? register.path() + "/" + reference + "/withdrawal"
                        : null);
        return new ModelAndView(
                "saferhub/registers/show", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** Withdraws an entry, with the posted reason. */
    public ModelAndView withdraw(
            Frame frame, Actor actor, Shelf shelf, String slug, String reference, Map<String, List<String>> posted) {
        Register<?> register = shelf.named(slug);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 500, WORDS.text("reason.missing"));
        if (!fields.ok()) return show(frame, actor, register, reference, fields);
        registers.withdraw(actor, register, reference, reason);
        return new ModelAndView("redirect:" + register.path());
    }

    private Event event(TimelineEntry entry) {
        String verb = entry.verb().substring(entry.verb().lastIndexOf('_') + 1);
        String title = WORDS.text(
                "event." + verb, Objects.requireNonNullElse(entry.facts().get("reason"), ""));
        return Event.of(title, entry.knownAt(), store.name(entry.actorId()), "");
    }
}
