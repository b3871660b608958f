package uk.saferhub.reports.prose;

import java.util.List;
import java.util.stream.Collectors;

/** A text that cannot be printed, with everything that is wrong with it. */
public class TemplateRefused extends RuntimeException {

    private final transient List<TemplateFault> faults;

    TemplateRefused(List<TemplateFault> faults) {
        super(faults.stream().map(f -> "line " + f.line() + ": " + f.sentence()).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    public List<TemplateFault> faults() {
        return faults;
    }
}
