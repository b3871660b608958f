package uk.saferhub.api;

import static uk.saferhub.access.Permission.READ_ACTION;
import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_REFERRAL;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.BadRequest;
import uk.saferhub.access.ForSystems;
import uk.saferhub.access.Open;
import uk.saferhub.access.Requires;
import uk.saferhub.api.Summaries.Kind;
import uk.saferhub.web.Json;

/** What a system reads for its body. */
@Controller
@ForSystems
class ReadController {

    private static final int LAST_PAGE = 10_000;

    private final Summaries summaries;
    private final ObjectMapper json;

    ReadController(Summaries summaries, ObjectMapper json) {
        this.summaries = summaries;
        this.json = json;
    }

    /** It describes the interface and holds nothing of anybody's. */
    @Open
    @GetMapping("/api/v1/openapi.json")
    ModelAndView description() throws IOException {
        try (InputStream text = ReadController.class.getResourceAsStream("/api/openapi.json")) {
            return new ModelAndView(new Json(200, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Requires(READ_REFERRAL)
    @GetMapping("/api/v1/referrals")
    ModelAndView referrals(Actor actor, @RequestParam(defaultValue = "1") String page) {
        return list(Kind.REFERRALS, page, actor);
    }

    @Requires(READ_REFERRAL)
    @GetMapping("/api/v1/referrals/{reference}")
    ModelAndView referral(Actor actor, @PathVariable String reference) {
        return one(Kind.REFERRALS, reference, actor);
    }

    @Requires(READ_CASE)
    @GetMapping("/api/v1/cases")
    ModelAndView cases(Actor actor, @RequestParam(defaultValue = "1") String page) {
        return list(Kind.CASES, page, actor);
    }

    @Requires(READ_CASE)
    @GetMapping("/api/v1/cases/{reference}")
    ModelAndView oneCase(Actor actor, @PathVariable String reference) {
        return one(Kind.CASES, reference, actor);
    }

    @Requires(READ_ACTION)
    @GetMapping("/api/v1/actions")
    ModelAndView actions(Actor actor, @RequestParam(defaultValue = "1") String page) {
        return list(Kind.ACTIONS, page, actor);
    }

    @Requires(READ_ACTION)
    @GetMapping("/api/v1/actions/{reference}")
    ModelAndView action(Actor actor, @PathVariable String reference) {
        return one(Kind.ACTIONS, reference, actor);
    }

    private ModelAndView list(Kind kind, String page, Actor actor) {
        if (!page.matches("[1-9]\\d{0,4}") || Integer.parseInt(page) > LAST_PAGE)
            throw new BadRequest(400, "no-page", "page is a number from 1 to " + LAST_PAGE + ".");
        List<Map<String, Object>> rows = summaries.page(kind, Integer.parseInt(page), actor);
        return answer(Map.of("items", rows, "more", rows.size() == Summaries.SIZE));
    }

    private ModelAndView one(Kind kind, String reference, Actor actor) {
        return answer(summaries.one(kind, reference, actor));
    }

    private ModelAndView answer(Object words) {
        return new ModelAndView(new Json(200, json.writeValueAsString(words)));
    }
}
