package uk.saferhub.access;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Download;

/** Hands out the program's own source, to whoever asks. */
@Controller
class SourceController {

    private final SourceOffer offer;

    SourceController(SourceOffer offer) {
        this.offer = offer;
    }

    @Open
    @GetMapping(SourceOffer.OWN)
    ModelAndView source() throws IOException {
        return new ModelAndView(Download.of(offer.zip(), "saferhub-source.zip", "application/zip"));
    }
}
