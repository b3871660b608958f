package uk.saferhub.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import uk.saferhub.configuration.check.AccessCheck;
import uk.saferhub.configuration.check.AreaCheck;
import uk.saferhub.configuration.check.Check;
import uk.saferhub.configuration.check.CodeCheck;
import uk.saferhub.configuration.check.DefinitionCheck;
import uk.saferhub.configuration.check.GroupCheck;
import uk.saferhub.configuration.check.LetterCheck;
import uk.saferhub.configuration.check.MatrixCheck;
import uk.saferhub.configuration.check.MetricCheck;
import uk.saferhub.configuration.check.NameCheck;
import uk.saferhub.configuration.check.NoticeCheck;
import uk.saferhub.configuration.check.PanelCheck;
import uk.saferhub.configuration.check.PartnershipCheck;
import uk.saferhub.configuration.check.PeriodCheck;
import uk.saferhub.configuration.check.RetentionCheck;
import uk.saferhub.configuration.check.TemplateCheck;
import uk.saferhub.configuration.reading.PackReader;
import uk.saferhub.configuration.reading.Spots;

/** Checks a pack whole: every fault in one run, each with its file, line and a sentence. */
public final class PackCheck {

    private static final List<Check> CHECKS = List.of(
            new AccessCheck(),
            new CodeCheck(),
            new NameCheck(),
            new PeriodCheck(),
            new MatrixCheck(),
            new NoticeCheck(),
            new RetentionCheck(),
            new AreaCheck(),
            new PanelCheck(),
            new GroupCheck(),
            new MetricCheck(),
            new TemplateCheck(),
            new LetterCheck(),
            new DefinitionCheck(),
            new PartnershipCheck());

    private PackCheck() {}

    /**
     * What a check found.
     *
     * @param pack what could be read; trust it only where there is no fault
     */
    public record Checked(Pack pack, List<PackFile> files, List<Fault> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /** Checks a folder. @throws IOException where the folder cannot be read */
    public static Checked run(Path folder) throws IOException {
        return run(PackFolder.read(folder));
    }

    /** Checks files that are kept elsewhere than in a folder. */
    public static Checked run(List<PackFile> files) {
        Spots spots = new Spots();
        Pack pack = new PackReader(spots).read(files);
        CHECKS.forEach(check -> check.check(pack, spots));
        return new Checked(pack, files, spots.faults());
    }
}
