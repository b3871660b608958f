package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.web.FaultPage;
import uk.saferhub.web.FaultTrace;
import uk.saferhub.web.Fields;
import uk.saferhub.web.ForbiddenPage;
import uk.saferhub.web.Frame;
import uk.saferhub.web.NotFoundPage;
import uk.saferhub.web.RefusedPage;
import uk.saferhub.web.Stale;
import uk.saferhub.web.StalePage;

/** What is answered when it does not go as asked: one page for each reason, and the same page for "hidden" and "absent". */
@ControllerAdvice
@ConditionalOnWebApplication
class Answers {

    private static final Decision.Refused NOT_YOURS = Decision.refused(
            "ACC-01",
            "This form was not opened by you, or is from before a restart. Open the page again and send it from there.",
            "SaferHub's own rule");
    private static final Decision.Refused OTHERS_PLACE = Decision.refused(
            "WRK-06-D",
            "You opened this form in one person's place and send it in another's: you have begun or ended standing in since. "
                    + "Nothing was recorded. Open the page again, and send it as the one you mean it from.",
            "Cover and delegation (WRK-06)");
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final FormKeys keys;
    private final SourceOffer offer;

    Answers(FormKeys keys, SourceOffer offer) {
        this.offer = offer;
        this.keys = keys;
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    ModelAndView notFound() {
        // Nothing of the request or its reader is on this page: its bytes are the same for everybody and every address.
        return page(
                "saferhub/web/not-found",
                new NotFoundPage(Frame.of("SaferHub", "/").withFooter(List.of(offer.link()))),
                HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(Forbidden denied, HttpServletRequest request) {
        var page = new ForbiddenPage(
                frame(request),
                denied.permission().words(),
                List.of("the administrator of your organisation's accounts"));
        return page("saferhub/web/forbidden", page, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return page(
                "saferhub/web/refused",
                new RefusedPage(frame(request), refusal.decision(), back(request), kept(request)),
                HttpStatus.CONFLICT);
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(Stale stale, HttpServletRequest request) {
        var posted = new java.util.LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> posted.put(name, List.of(values)));
        var page = new StalePage(frame(request), stale, Fields.of(posted), request.getRequestURI(), back(request));
        return page("saferhub/web/stale", page, HttpStatus.CONFLICT);
    }

    @ExceptionHandler(Counter.StaleForm.class)
    ModelAndView staleForm(Counter.StaleForm stale, HttpServletRequest request) {
        var refused = stale instanceof Counter.OthersPlace ? OTHERS_PLACE : NOT_YOURS;
        return page(
                "saferhub/web/refused",
                new RefusedPage(frame(request), refused, back(request), kept(request)),
                HttpStatus.CONFLICT);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView fault(Exception fault, HttpServletRequest request) {
        String reference = HexFormat.of().formatHex(Secrets.random(4));
        HttpStatus status = status(fault);
        if (status.is5xxServerError())
            LOG.error(
                    "Fault {} in {} {}", reference, request.getMethod(), route(request), FaultTrace.of(fault));
        return page(
                "saferhub/web/fault", new FaultPage(frame(request), reference, back(request), kept(request)), status);
    }

    /** What Spring itself answers with 4xx (wrong method, missing parameter) stays the sender's fault, as do signs that are no text. */
    private static HttpStatus status(Exception fault) {
        if (fault instanceof InvalidParameterException || FaultTrace.isOfNoText(fault)) return HttpStatus.BAD_REQUEST;
        return fault instanceof org.springframework.web.ErrorResponse known
                ? HttpStatus.valueOf(known.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private Frame frame(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var actor = (Actor) request.getAttribute(Actor.class.getName());
        Frame frame = Frame.of("SaferHub", Frames.page(request)).withFooter(List.of(offer.link()));
        if (actor == null || token == null) return frame;
        return frame.withKeys(token.getToken(), keys.issue(actor)).withUser(actor.name(), null, List.of());
    }

    /** The route's pattern and never the address, whose parts may name a record. */
    private static Object route(HttpServletRequest request) {
        return request.getAttribute(org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    private static boolean kept(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(Counter.KEPT));
    }

    /** The page that the form stood on or, where it did not say, the record's own page: the address without its last noun. */
    private static String back(HttpServletRequest request) {
        if (request.getParameter("_page") != null) return Frames.page(request);
        String path = request.getRequestURI();
        int last = path.lastIndexOf('/');
        return last > 0 ? path.substring(0, last) : "/";
    }

    private static ModelAndView page(String template, Object page, HttpStatus status) {
        return new ModelAndView(template, Map.of("page", page), status);
    }
}
