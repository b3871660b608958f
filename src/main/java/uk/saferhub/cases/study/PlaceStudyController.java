package uk.saferhub.cases.study;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.SafeElsewhere;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What can others learn from this place of concern, told so that neither it nor anybody there can be known? */
@Controller
class PlaceStudyController {

    /** @param study null before the first draft was saved. @param mayPublish by the words as they were saved */
    record Page(
            Frame frame,
            PlaceStudies.Place place,
            Fields fields,
            StudyStore.@Nullable Study study,
            Decision mayPublish) {

        String path() {
            return "/street/places/" + place.reference();
        }
    }

    private final PlaceStudies studies;
    private final SafeElsewhere elsewhere;

    PlaceStudyController(PlaceStudies studies, SafeElsewhere elsewhere) {
        this.studies = studies;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/street/places/{reference}/study")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        PlaceStudies.Place place = studies.place(reference, actor);
        StudyDraft.Words words = studies.of(place)
                .map(saved -> new StudyDraft.Words(saved.title(), saved.reported(), saved.response(), saved.result()))
                .orElseGet(() -> draft(place));
        Fields fields = Fields.empty()
                .with("title", words.title())
                .with("reported", words.reported())
                .with("response", words.response())
                .with("result", words.result());
        return page(actor, frame, place, fields, HttpStatus.OK);
    }

    @PostMapping("/street/places/{reference}/study")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView save(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PlaceStudies.Place place = studies.place(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        var words = new StudyDraft.Words(
                read.required("title", 200, "Enter a title"),
                read.required("reported", 4000, "Enter who reported what"),
                read.required("response", 4000, "Enter what the agencies did"),
                read.required("result", 4000, "Enter what came of it"));
        if (!fields.ok()) return page(actor, frame, place, fields, HttpStatus.BAD_REQUEST);
        StudyRules.mayChange(studies.of(place).map(StudyStore.Study::published).orElse(false))
                .orThrow();
        studies.save(place, words, actor);
        return back(place);
    }

    @PostMapping("/street/places/{reference}/study/publication")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView publish(Actor actor, @PathVariable String reference) {
        PlaceStudies.Place place = studies.place(reference, actor);
        StudyStore.Study study = studies.of(place).orElseThrow(NotFound::new);
        StudyRules.mayChange(study.published())
                .and(() -> StudyRules.mayPublish(studies.remaining(place, study, actor)))
                .and(() -> elsewhere.mayLeave(
                        study.whole(),
                        new SafeElsewhere.Leaving(
                                SafeElsewhere.Paper.STUDY,
                                place.realmId(),
                                place.id(),
                                actor.seat(place.realmId()).organisationId()),
                        actor))
                .orThrow();
        studies.publish(place, actor);
        return back(place);
    }

    @PostMapping("/street/places/{reference}/study/withdrawal")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView withdraw(Actor actor, @PathVariable String reference) {
        PlaceStudies.Place place = studies.place(reference, actor);
        studies.of(place).orElseThrow(NotFound::new);
        studies.withdraw(place, actor);
        return back(place);
    }

    private StudyDraft.Words draft(PlaceStudies.Place place) {
        Anonymiser without = studies.anonymiser(place);
        String stands = place.state().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new StudyDraft.Words(
                "A place of concern",
                without.without("Worked on together by " + place.agencies() + ".\n" + place.problem()),
                without.without(place.deployed()),
                without.without(Stream.of(place.results(), "Now: " + stands + ".")
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n"))));
    }

    private static ModelAndView back(PlaceStudies.Place place) {
        return new ModelAndView("redirect:/street/places/" + place.reference() + "/study");
    }

    private ModelAndView page(Actor actor, Frame frame, PlaceStudies.Place place, Fields fields, HttpStatus status) {
        StudyStore.Study study = studies.of(place).orElse(null);
        var page = new Page(
                frame.withTitle("Case study from " + place.reference()),
                place,
                fields,
                study,
                study == null ? Decision.allowed() : StudyRules.mayPublish(studies.remaining(place, study, actor)));
        return new ModelAndView("saferhub/cases/study/place", Map.of("page", page), status);
    }
}
