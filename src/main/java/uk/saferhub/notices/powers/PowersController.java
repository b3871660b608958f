package uk.saferhub.notices.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.access.Requires;
import uk.saferhub.access.WhoMay;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.notices.Desktop;
import uk.saferhub.notices.Labels;
import uk.saferhub.notices.OfficerPowers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which officers may issue what on their own authority: the list, giving a power and taking it back (ENF-14). */
@Controller
class PowersController {

    /** @param mayGive whether the reader authorises notices, and so gives powers */
    record Page(
            Frame frame,
            Fields fields,
            List<PowerList.Power> powers,
            Labels labels,
            List<Choice> officers,
            List<Choice> types,
            boolean mayGive,
            LocalDate today) {}

    private final PowerList list;
    private final OfficerPowers powers;
    private final Desktop desktop;
    private final Realms realms;
    private final WhoMay who;

    PowersController(PowerList list, OfficerPowers powers, Desktop desktop, Realms realms, WhoMay who) {
        this.list = list;
        this.powers = powers;
        this.desktop = desktop;
        this.realms = realms;
        this.who = who;
    }

    @GetMapping("/powers")
    @Requires(Permission.READ_NOTICE)
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty().withDate("from", actor.today()));
    }

    @PostMapping("/powers")
    @Requires(Permission.AUTHORISE_NOTICE)
    ModelAndView give(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        UUID officer = read.id("officer", "Choose the officer");
        if (officer == null) fields.error("officer", "Choose the officer");
        List<String> types = fields.values("types");
        if (types.isEmpty()) fields.error("types", "Choose what the officer may issue");
        LocalDate from = read.requiredDate("from", "Enter the first day");
        LocalDate until = read.date("until", "Enter the last day, or leave it empty");
        if (from != null && until != null && until.isBefore(from))
            fields.error("until", "The last day is before the first");
        String source = read.required("source", 300, "Say what gives the power, and where its paper is kept");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        List<String> known = desktop.settings(actor).noticeTypes().stream()
                .map(NoticeType::code)
                .toList();
        if (!known.containsAll(types)) throw new NotFound();
        Realm realm = realms.of(desktop.seat(actor).realmId());
        PowerRules.mayGive(actor.accountId(), Objects.requireNonNull(officer), officers(actor, realm.id()))
                .orThrow();
        powers.grant(actor, realm, officer, types, Objects.requireNonNull(from), until, source);
        return new ModelAndView("redirect:/powers");
    }

    /** At once: its last day is yesterday. */
    @PostMapping("/powers/{id}/end")
    @Requires(Permission.AUTHORISE_NOTICE)
    ModelAndView end(
            Frame frame, Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
        PowerList.Power power = list.of(actor).stream()
                .filter(one -> one.id().equals(id) && !one.isOver(actor.today()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason-" + id, 300, "Say why the power is taken back");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        LocalDate last = actor.today().minusDays(1);
        LocalDate earliest =
                power.heldFrom().isAfter(actor.today()) ? power.heldFrom().minusDays(1) : last;
        PowerRules.mayEndOn(earliest, power.heldFrom(), actor.today()).orThrow();
        powers.end(actor, power.realmId(), id, earliest, reason);
        return new ModelAndView("redirect:/powers");
    }

    private List<UUID> officers(Actor actor, UUID realmId) {
        return who.in(realmId, Permission.ISSUE_NOTICE, actor.today()).stream()
                .map(WhoMay.Holder::accountId)
                .toList();
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        var settings = desktop.settings(actor);
        UUID realm = desktop.seat(actor).realmId();
        boolean mayGive = actor.may(Permission.AUTHORISE_NOTICE, realm);
        var page = new Page(
                frame.withTitle("Officers' powers"),
                fields,
                list.of(actor),
                new Labels(settings),
                mayGive
                        ? who.in(realm, Permission.ISSUE_NOTICE, actor.today()).stream()
                                .filter(one -> !one.accountId().equals(actor.accountId()))
                                .map(one -> Choice.of(one.accountId(), one.name() + ", " + one.organisation()))
                                .toList()
                        : List.of(),
                settings.noticeTypes().stream()
                        .map(type -> Choice.of(type.code(), type.label()))
                        .toList(),
                mayGive,
                actor.today());
        return new ModelAndView("saferhub/notices/powers/list", "page", page);
    }
}
