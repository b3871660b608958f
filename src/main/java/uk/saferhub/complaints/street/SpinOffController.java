package uk.saferhub.complaints.street;

import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.Requires;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.referrals.ReferralDrafts;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What was found in the street is referred to a hub: to which, and is this what the referral begins with? */
@Controller
class SpinOffController {

    static final Map<String, Register<?>> FROM = Map.of(
            "patrols", StreetWork.PATROLS,
            "engagements", StreetWork.ENGAGEMENTS,
            "shifts", StreetWork.SHIFTS,
            "visits", StreetWork.VISITS,
            "received", Complaints.RECEIVED);

    /** @param hubs those to which the reader may refer; none where their role does not refer */
    record Page(Frame frame, Fields fields, String back, String path, List<Choice> hubs, ReferralDrafts.Filled filled) {

        List<Detail> details() {
            return List.of(
                    Detail.of("In a few words", filled.title()),
                    Detail.of("Where it happens", filled.place()),
                    Detail.of("What worries you", filled.worry()));
        }
    }

    private final Registers registers;
    private final ReferralDrafts drafts;

    SpinOffController(Registers registers, ReferralDrafts drafts) {
        this.registers = registers;
        this.drafts = drafts;
    }

    @GetMapping("/street/{register}/{reference}/referral")
    @Requires(value = RECORD_COMPLAINT, also = MAKE_REFERRAL)
    ModelAndView street(Frame frame, Actor actor, @PathVariable String register, @PathVariable String reference) {
        return page(frame, actor, register, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/street/{register}/{reference}/referral")
    @Requires(value = RECORD_COMPLAINT, also = MAKE_REFERRAL)
    ModelAndView begin(
            Frame frame,
            Actor actor,
            @PathVariable String register,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String hub = fields.read().required("hub", "Choose a hub");
        boolean offered =
                drafts.hubs(actor).stream().anyMatch(one -> one.value().equals(hub));
        if (!offered) fields.error("hub", "Choose a hub");
        if (!fields.ok()) return page(frame, actor, register, reference, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:" + drafts.begin(hub, filled(actor, register, reference), actor));
    }

    private ReferralDrafts.Filled filled(Actor actor, String register, String reference) {
        Register<?> from = FROM.get(register);
        if (from == null) throw new NotFound();
        return SpinOff.of(reference, registers.words(actor, from, reference));
    }

    private ModelAndView page(
            Frame frame, Actor actor, String register, String reference, Fields fields, HttpStatus status) {
        String back = (register.equals("received") ? "/complaints/received/" : "/street/" + register + "/") + reference;
        List<Choice> hubs = drafts.hubs(actor);
        if (hubs.size() == 1 && fields.value("hub").isEmpty())
            fields.with("hub", hubs.getFirst().value());
        var page = new Page(
                frame.withTitle("Refer what " + reference + " found"),
                fields,
                back,
                "/street/" + register + "/" + reference + "/referral",
                hubs,
                filled(actor, register, reference));
        return new ModelAndView("saferhub/complaints/street/spin-off", Map.of("page", page), status);
    }
}
