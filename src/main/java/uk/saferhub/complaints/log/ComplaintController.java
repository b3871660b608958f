package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_ACTION;
import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Permission.READ_REFERRAL;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.complaints.Complaints.RECEIVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** One complaint: its words, what it repeats, what its reporter was told and is still to be told. */
@Controller
class ComplaintController {

    /**
     * @param mayNotice whether the reader may make out a notice that answers it
     * @param mayTell whether the reporter may be told something now
     */
    record Page(
            Frame frame,
            Fields fields,
            ComplaintFile file,
            LocalDate today,
            List<Detail> details,
            Beside.Seen beside,
            List<Event> events,
            boolean mayRecord,
            boolean mayAct,
            boolean mayLink,
            boolean mayLinkNotice,
            boolean mayNotice,
            Decision mayTell) {

        /** Where the record's own actions are. */
        String actions() {
            return "/actions?on=" + file.reference();
        }

        String path() {
            return Asked.PATH + "/" + file.reference();
        }
    }

    private static final Words WORDS = Words.of(ComplaintController.class);

    private final ComplaintFiles files;
    private final Registers registers;
    private final PackLists packs;
    private final Beside beside;
    private final TellReporter tell;
    private final ComplaintEvents events;

    ComplaintController(
            ComplaintFiles files,
            Registers registers,
            PackLists packs,
            Beside beside,
            TellReporter tell,
            ComplaintEvents events) {
        this.files = files;
        this.registers = registers;
        this.packs = packs;
        this.beside = beside;
        this.tell = tell;
        this.events = events;
    }

    @GetMapping("/complaints/received/{reference}")
    @Requires(
            value = READ_COMPLAINT,
            also = {READ_CASE, READ_REFERRAL, READ_PERSON, READ_NOTICE})
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping("/complaints/received/{reference}/answers")
    @Requires(
            value = RECORD_COMPLAINT,
            also = {READ_CASE, READ_REFERRAL, READ_PERSON, READ_NOTICE})
    ModelAndView answer(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        ComplaintFile file = files.one(actor, reference);
        TellReporter.Answer answer = read(fields);
        if (answer == null) return page(frame, actor, reference, fields);
        tell.tell(actor, file, answer);
        return new ModelAndView("redirect:" + Asked.PATH + "/" + reference);
    }

    private static TellReporter.@Nullable Answer read(Fields fields) {
        var form = fields.read();
        var kind = form.choice("kind", TellReporter.Kind.class, "");
        LocalDate on = form.requiredDate("on", WORDS.text("missing.day"));
        String means = form.required("means", 100, WORDS.text("missing.means"));
        boolean told = kind == TellReporter.Kind.TOLD;
        String words = told
                ? form.required("words", 2000, WORDS.text("missing.words"))
                : form.atMost("words", 2000).text("words");
        if (!fields.ok() || on == null) return null;
        return new TellReporter.Answer(
                told ? TellReporter.Kind.TOLD : TellReporter.Kind.ACKNOWLEDGED,
                on,
                means,
                words.isEmpty() ? null : words);
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        ComplaintFile file = files.one(actor, reference);
        Complaint words = registers.words(actor, RECEIVED, reference);
        var lists = packs.of(actor, RECEIVED, actor.permission());
        List<Detail> details = RECEIVED.form().details(words, lists).stream()
                // The case that was named at first may be hidden, and may be its case no longer: its links say.
                .filter(detail -> !detail.value().equals(words.caseReference()))
                .toList();
        var page = new Page(
                frame.withTitle("Complaint " + reference),
                fields,
                file,
                actor.today(),
                details,
                beside.of(file, actor),
                events.of(file),
                actor.may(RECORD_COMPLAINT, file.realmId()),
                actor.may(READ_ACTION, file.realmId()),
                actor.may(READ_CASE),
                actor.may(READ_NOTICE),
                NoticeFromComplaint.may(file, actor),
                TellReporter.may(file));
        return new ModelAndView(
                "saferhub/complaints/log/show",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
