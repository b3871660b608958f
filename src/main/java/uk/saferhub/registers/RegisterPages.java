package uk.saferhub.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The pages of a shelf of registers: list, form, entry. A module's controller says the routes and who may use them. */
@Component
public class RegisterPages {

    private static final Words WORDS = Words.of(RegisterPages.class);

    private final Registers registers;
    private final EntryStore store;
    private final Timeline timeline;
    private final PackLists lists;
    private final Following following;
    private final RegisterLists whole;

    RegisterPages(
            Registers registers,
            EntryStore store,
            Timeline timeline,
            PackLists lists,
            Following following,
            RegisterLists whole) {
        this.registers = registers;
        this.store = store;
        this.timeline = timeline;
        this.lists = lists;
        this.following = following;
        this.whole = whole;
    }

    /**
     * A list, newest first, or one entry with its timeline.
     *
     * @param at the path's variables: register, the last part of a register's path, and reference where one is asked for
     * @param asked may have page, counted from 1, and file, where the list is asked for as one
     */
    public ModelAndView read(
            Frame frame, Actor actor, Shelf shelf, Map<String, String> at, Map<String, List<String>> asked) {
        Register<?> register = shelf.named(at.get("register"));
        String reference = at.get("reference");
        if (reference != null) return show(frame, actor, register, reference, Fields.empty());
        return whole.of(frame, actor, shelf, register, asked);
    }

    /** Narrows the list to words of its entries, for shelves that are narrowed. Posted, so that no name stands in an address. */
    public ModelAndView seek(Actor actor, Shelf shelf, Map<String, String> at, Map<String, List<String>> posted) {
        return whole.seek(actor, shelf.named(at.get("register")), posted);
    }

    /** Keeps how the list is narrowed under a name, or forgets it. */
    public ModelAndView keep(
            Frame frame, Actor actor, Shelf shelf, Map<String, String> at, Map<String, List<String>> posted) {
        return whole.keep(frame, actor, shelf, shelf.named(at.get("register")), posted);
    }

    /** The empty form. */
    public ModelAndView form(Frame frame, Actor actor, Shelf shelf, Map<String, String> at) {
        return form(frame, actor, shelf, at, Map.of());
    }

    /** As above, with words that a link has filled in. @param filled the request's parameters */
    public ModelAndView form(
            Frame frame, Actor actor, Shelf shelf, Map<String, String> at, Map<String, List<String>> filled) {
        return form(frame, actor, shelf.named(at.get("register")), Fields.of(filled));
    }

    /** As below, after a check that may note what is wrong beside a field; what it asks about is confirmed by {@code sure}. */
    public ModelAndView record(
            Frame frame,
            Actor actor,
            Shelf shelf,
            Map<String, String> at,
            Map<String, List<String>> posted,
            Consumer<Fields> check) {
        Fields fields = Fields.of(posted);
        if (at.get("reference") == null) check.accept(fields);
        return fields.ok()
                ? record(frame, actor, shelf, at, posted)
                : form(frame, actor, shelf.named(at.get("register")), fields);
    }

    /** Enters the posted words or, where a reference is given, withdraws that entry; wrong words give the form again. */
    public ModelAndView record(
            Frame frame, Actor actor, Shelf shelf, Map<String, String> at, Map<String, List<String>> posted) {
        Register<?> register = shelf.named(at.get("register"));
        String reference = at.get("reference");
        Fields fields = Fields.of(posted);
        return reference == null
                ? enter(frame, actor, register, fields)
                : withdraw(frame, actor, register, reference, fields);
    }

    private <T extends Record & Entered> ModelAndView form(
            Frame frame, Actor actor, Register<T> register, Fields fields) {
        List<Choice> seats = actor.seats(register.records()).stream()
                .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                .toList();
        var offered = new HashMap<>(lists.of(actor, register));
        register.choices().keySet().forEach(name -> offered.put(name, store.choices(actor, register, name)));
        Words words = Words.of(register.kind());
        var page = new FormPage(
                frame.withTitle(words.text(register.name() + ".add")),
                register.path(),
                words.text(register.name() + ".many"),
                seats,
                register.form().inputs(offered),
                fields);
        return new ModelAndView(
                "saferhub/registers/form", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private <T extends Record & Entered> ModelAndView enter(
            Frame frame, Actor actor, Register<T> register, Fields fields) {
        T words = register.form().read(fields);
        List<Seat> seats = actor.seats(register.records());
        UUID realm = seats.size() == 1
                ? seats.getFirst().realmId()
                : fields.read().id("realm", WORDS.text("missing", "partnership"));
        if (realm == null) fields.error("realm", WORDS.text("missing", "partnership"));
        if (words == null || realm == null) return form(frame, actor, register, fields);
        String reference = registers.enter(actor, realm, register, words);
        return new ModelAndView("redirect:" + register.path() + "/" + reference);
    }

    private <T extends Record & Entered> ModelAndView show(
            Frame frame, Actor actor, Register<T> register, String reference, Fields fields) {
        Entry<T> entry = store.one(actor, register, reference);
        var events = timeline.of(entry.id()).stream()
                .filter(TimelineEntry::isForAll)
                .map(this::event)
                .toList();
        Words words = Words.of(register.kind());
        var page = new ShowPage(
                frame.withTitle(words.text(register.name() + ".one") + " " + reference),
                register.path(),
                words.text(register.name() + ".many"),
                register.form().details(entry.words(), lists.of(actor, register, actor.permission())),
                following.of(actor, register, entry.realmId(), reference),
                events,
                fields,
                actor.may(register.records(), entry.realmId())
                        ? register.path() + "/" + reference + "/withdrawal"
                        : null,
                actor.may(Permission.READ_ACTION, entry.realmId()) ? "/actions?on=" + reference : null,
                following.links(actor, register, entry.realmId(), reference));
        return new ModelAndView(
                "saferhub/registers/show", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private <T extends Record & Entered> ModelAndView withdraw(
            Frame frame, Actor actor, Register<T> register, String reference, Fields fields) {
        String reason = fields.read().required("reason", 500, WORDS.text("reason.missing"));
        if (!fields.ok()) return show(frame, actor, register, reference, fields);
        registers.withdraw(actor, register, reference, reason);
        return new ModelAndView("redirect:" + register.path());
    }

    private Event event(TimelineEntry entry) {
        String verb = entry.verb().substring(entry.verb().lastIndexOf('_') + 1);
        // What hangs on a record tells of itself under verbs of its own module, which need not be known here.
        String title = WORDS.text(
                WORDS.has("event." + verb) ? "event." + verb : "event.noted",
                Objects.requireNonNullElse(entry.facts().get("reason"), ""));
        return Event.of(title, entry.knownAt(), store.name(entry.actorId()), "");
    }
}
