package uk.saferhub.cases.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.disclosures.OnwardUses;
import uk.saferhub.disclosures.Use;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.SafeElsewhere;
import uk.saferhub.people.consent.ConsentRules;
import uk.saferhub.people.consent.Purpose;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What can others learn from this case, told so that nobody in it can be known? */
@Controller
class StudyController {

    record ListPage(Frame frame, List<StudyStore.Published> studies) {}

    /** @param study null before the first draft was saved. @param mayPublish by the words as they were saved */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            StudyStore.@Nullable Study study,
            Decision mayPublish) {}

    /** What else decides whether words may leave: whose they are, and what address they name. */
    @Component
    record Leave(OnwardUses onward, SafeElsewhere elsewhere) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final StudyStore store;
    private final StudyDraft draft;
    private final PartyStore parties;
    private final Leave leave;

    StudyController(
            CaseFile file, CaseHeads heads, StudyStore store, StudyDraft draft, PartyStore parties, Leave leave) {
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.draft = draft;
        this.parties = parties;
        this.leave = leave;
    }

    @GetMapping("/case-studies")
    @Requires(Permission.READ_CASE)
    ModelAndView list(Actor actor, Frame frame) {
        var page = new ListPage(frame.withTitle("Case studies"), store.published(actor));
        return new ModelAndView("saferhub/cases/study/list", "page", page);
    }

    @GetMapping("/cases/{reference}/study")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        HubCase hubCase = toWrite(reference, actor);
        var study = store.of(hubCase.id());
        Fields fields = Fields.empty();
        if (study.isPresent()) {
            var saved = study.get();
            fill(fields, saved.title(), saved.reported(), saved.response(), saved.result());
        } else {
            var words = draft.of(hubCase, store.anonymiser(hubCase), actor);
            fill(fields, words.title(), words.reported(), words.response(), words.result());
        }
        return page(actor, frame, hubCase, fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/study")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView save(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = toWrite(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String title = read.required("title", 200, "Enter a title");
        String reported = read.required("reported", 4000, "Enter who reported what");
        String response = read.required("response", 4000, "Enter what the agencies did");
        String result = read.required("result", 4000, "Enter what came of it");
        if (!fields.ok()) return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        StudyRules.mayChange(
                        store.of(hubCase.id()).map(StudyStore.Study::published).orElse(false))
                .orThrow();
        Anonymiser without = store.anonymiser(hubCase);
        store.save(
                hubCase,
                without.without(title),
                without.without(reported),
                without.without(response),
                without.without(result),
                actor);
        return back(reference);
    }

    @PostMapping("/cases/{reference}/study/publication")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView publish(Actor actor, @PathVariable String reference) {
        HubCase hubCase = toWrite(reference, actor);
        StudyStore.Study study = store.of(hubCase.id()).orElseThrow(NotFound::new);
        StudyRules.mayChange(study.published())
                .and(() -> mayPublish(hubCase, study, actor))
                .and(() -> leave.elsewhere()
                        .mayLeave(
                                study.whole(),
                                new SafeElsewhere.Leaving(
                                        SafeElsewhere.Paper.STUDY,
                                        hubCase.realmId(),
                                        hubCase.id(),
                                        actor.seat(hubCase.realmId()).organisationId()),
                                actor))
                .orThrow();
        store.publish(hubCase.id(), actor);
        file.tell(hubCase, "case_study_published", actor.today(), Map.of("what", study.title()), actor);
        return back(reference);
    }

    @PostMapping("/cases/{reference}/study/withdrawal")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView withdraw(Actor actor, @PathVariable String reference) {
        HubCase hubCase = file.open(reference, actor);
        StudyStore.Study study = store.of(hubCase.id()).orElseThrow(NotFound::new);
        store.withdraw(hubCase.id(), actor);
        if (study.published()) file.tell(hubCase, "case_study_withdrawn", actor.today(), Map.of(), actor);
        return back(reference);
    }

    private HubCase toWrite(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        StudyRules.mayWrite(heads.of(hubCase, "/study", actor).veil().parts().isEmpty())
                .orThrow();
        return hubCase;
    }

    private static void fill(Fields fields, String title, String reported, String response, String result) {
        fields.with("title", title)
                .with("reported", reported)
                .with("response", response)
                .with("result", result);
    }

    private static ModelAndView back(String reference) {
        return new ModelAndView("redirect:/cases/" + reference + "/study");
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        StudyStore.Study study = store.of(hubCase.id()).orElse(null);
        var page = new Page(
                frame.withTitle("Case study from " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/study", actor),
                fields,
                study,
                study == null ? Decision.allowed() : mayPublish(hubCase, study, actor));
        return new ModelAndView("saferhub/cases/study/study", Map.of("page", page), status);
    }

    private Decision mayPublish(HubCase hubCase, StudyStore.Study study, Actor actor) {
        return StudyRules.mayPublish(store.anonymiser(hubCase).remaining(study.whole()))
                .and(() -> ConsentRules.mayRelyOn(
                        parties.said(hubCase.id(), null, Purpose.CASE_STUDY, actor.today()),
                        "their story being told without names"))
                .and(() -> leave.onward().mayTell(CaseFile.folder(hubCase, actor), study.whole(), Use.STUDY, actor));
    }
}
