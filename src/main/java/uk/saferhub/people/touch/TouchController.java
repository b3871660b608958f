package uk.saferhub.people.touch;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Somebody of ours may be known elsewhere: whom to contact, and what we do about it. */
@Controller
class TouchController {

    record Page(Frame frame, Fields fields, List<Touches.Touch> touches, Words words) {}

    private final Touches touches;

    TouchController(Touches touches) {
        this.touches = touches;
    }

    @Requires(value = Permission.CONFIRM_MATCH, also = Permission.READ_PERSON)
    @GetMapping("/people/touches")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), HttpStatus.OK);
    }

    @Requires(value = Permission.CONFIRM_MATCH, also = Permission.READ_PERSON)
    @PostMapping("/people/touches/{id}")
    ModelAndView answer(
            Frame frame, Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var answer = fields.read().requiredChoice("answer", Touches.Answer.class, "Choose what you do about it");
        String words = fields.read().text("words");
        fields.read().atMost("words", 300);
        boolean waits = touches.of(actor).stream()
                .anyMatch(one -> one.id().equals(id) && !one.open().isEmpty());
        if (waits && (!fields.ok() || answer == null)) return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        touches.answer(id, answer == null ? Touches.Answer.LEAVE : answer, words, actor);
        return new ModelAndView("redirect:/people/touches");
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        var words = Words.of(TouchController.class);
        var page = new Page(frame.withTitle("Known elsewhere"), fields, touches.of(actor), words);
        return new ModelAndView("saferhub/people/touch/list", Map.of("page", page), status);
    }
}
