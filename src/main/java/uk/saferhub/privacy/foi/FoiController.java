package uk.saferhub.privacy.foi;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;
import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.util.Arrays;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.privacy.requests.RequestStore;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The answer to a request under freedom of information, and the answers that may be given again. */
@Controller
class FoiController {

    /** @param written the answer as it stands, or null. @param mayWrite whether it may be written now */
    record Page(
            Frame frame,
            Fields fields,
            Request request,
            @Nullable FoiAnswer written,
            boolean mayWrite) {

        List<Choice> exemptions() {
            return FoiWords.choices();
        }
    }

    record Earlier(Frame frame, Fields fields, List<FoiAnswers.Earlier> found) {}

    private final RequestStore requests;
    private final FoiAnswers answers;

    FoiController(RequestStore requests, FoiAnswers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    @GetMapping("/information-requests/answers")
    @Requires(READ_RIGHTS)
    ModelAndView earlier(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String words = fields.value("words").strip();
        var page = new Earlier(
                frame.withTitle("Answers given under freedom of information"),
                fields,
                answers.earlier(words.isEmpty() ? null : words, actor));
        return new ModelAndView("saferhub/privacy/foi/earlier", "page", page);
    }

    @GetMapping("/information-requests/{reference}/answer")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Request request = foi(reference, READ_RIGHTS, actor);
        Fields fields = Fields.empty();
        answers.of(request)
                .ifPresent(answer -> fields.with("searched", answer.searched())
                        .with("answer", answer.answer())
                        .withAll("exemptions", List.of(answer.exemptions()))
                        .with("why", answer.exemptionWords())
                        .withAll("reusable", answer.reusable() ? List.of("yes") : List.of()));
        return page(actor, frame, request, fields, HttpStatus.OK);
    }

    @PostMapping("/information-requests/{reference}/answer")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView write(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = foi(reference, HANDLE_RIGHTS, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String searched = read.required("searched", 2000, "Say where you looked");
        String answer = read.required("answer", 10_000, "Write what is answered");
        String why = read.atMost("why", 2000).text("why");
        List<String> codes =
                Arrays.stream(FoiExemption.values()).map(Enum::name).toList();
        List<String> exemptions = fields.values("exemptions");
        if (!codes.containsAll(exemptions)) fields.error("exemptions", "Choose exemptions of the list");
        if (!exemptions.isEmpty() && why.isEmpty()) fields.error("why", "Say why what is held back is held back");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        answers.write(
                request,
                new FoiAnswer(
                        searched,
                        answer,
                        exemptions.stream().distinct().toArray(String[]::new),
                        why,
                        read.ticked("reusable"),
                        null,
                        null),
                actor);
        return new ModelAndView("redirect:" + request.path());
    }

    private Request foi(String reference, Permission permission, Actor actor) {
        Request request = requests.load(reference, permission, actor);
        if (request.kind() != RequestKind.FOI) throw new NotFound();
        return request;
    }

    private ModelAndView page(Actor actor, Frame frame, Request request, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Answer to " + request.reference()),
                fields,
                request,
                answers.of(request).orElse(null),
                actor.may(HANDLE_RIGHTS, request.realmId()) && request.isOpen());
        return new ModelAndView("saferhub/privacy/foi/answer", Map.of("page", page), status);
    }
}
