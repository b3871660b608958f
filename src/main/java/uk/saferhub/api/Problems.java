package uk.saferhub.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.BadRequest;
import uk.saferhub.access.Forbidden;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.TooOften;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.web.FaultTrace;
import uk.saferhub.web.Json;
import uk.saferhub.web.Stale;
import uk.saferhub.web.WrongWords;

/** What a system is told when it does not go as asked, as RFC 9457 has it. "Hidden" and "absent" are the same bytes. */
@ControllerAdvice(basePackages = "uk.saferhub.api")
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return problem(404, "not-found", "There is no such record, or none that you may know of.", Map.of());
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(Forbidden denied) {
        String may = denied.permission().words();
        return problem(403, "not-permitted", "This key does not let you " + may + ".", Map.of());
    }

    @ExceptionHandler(TooOften.class)
    ModelAndView tooOften(TooOften asked, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(asked.seconds()));
        return bad(asked);
    }

    @ExceptionHandler(BadRequest.class)
    ModelAndView bad(BadRequest wrong) {
        return problem(wrong.status(), wrong.type(), String.valueOf(wrong.getMessage()), Map.of());
    }

    @ExceptionHandler(WrongWords.class)
    ModelAndView wrong(WrongWords wrong) {
        return problem(400, "wrong-words", "Some fields cannot be taken.", Map.of("errors", wrong.errors()));
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal) {
        Decision.Refused rule = refusal.decision();
        return problem(409, "rule", rule.reason(), Map.of("rule", rule.rule(), "section", rule.section()));
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(Stale stale) {
        return problem(409, "changed", "Somebody changed it first: read it again.", Map.of("version", stale.version()));
    }

    @ExceptionHandler(Exception.class)
    ModelAndView fault(Exception fault) {
        if (fault instanceof org.springframework.web.ErrorResponse known
                && known.getStatusCode().is4xxClientError())
            return problem(known.getStatusCode().value(), "bad-request", "The request cannot be taken.", Map.of());
        if (fault instanceof InvalidParameterException || FaultTrace.isOfNoText(fault))
            return problem(400, "bad-request", "The request cannot be taken.", Map.of());
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {} in the interface for systems", reference, FaultTrace.of(fault));
        return problem(500, "fault", "The fault is ours.", Map.of("reference", reference));
    }

    private ModelAndView problem(int status, String type, String title, Map<String, ?> more) {
        var words = new LinkedHashMap<String, Object>();
        words.put("type", "urn:saferhub:" + type);
        words.put("title", title);
        words.put("status", status);
        words.putAll(more);
        return new ModelAndView(new Json(status, json.writeValueAsString(words)));
    }
}
