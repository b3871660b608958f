package uk.saferhub.demo;

import static uk.saferhub.demo.SeedChange.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.ApproveRelease;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.configuration.ProposeRelease;
import uk.saferhub.configuration.Release;

/** Priorities and who leads them are the pack's: two people release another one, and the next paper goes by it. */
final class PackRows extends SeedChanges {

    private static final Path FOLDER = Path.of("packs", "york-and-north-yorkshire");

    @Autowired
    ProposeRelease propose;

    @Autowired
    ApproveRelease approve;

    @Override
    List<SeedChange> all() {
        return List.of(new SeedChange(
                "a release with other leads and an eighth priority",
                SeedChange.Paper.UNSTARTED,
                this::release,
                List.of(
                        row("F000-010", "The strategy holds seven priorities", "The strategy holds eight priorities"),
                        row(
                                "F000-011",
                                "Keeping the City Centre Safe | North Yorkshire Police",
                                "Keeping the City Centre Safe | Lead one of CYC and NYP"),
                        row(
                                "F000-012",
                                "Counter Terrorism | CYC Community Safety",
                                "Counter Terrorism | Lead two of CYC and NYP"),
                        row(
                                "F000-013",
                                "Protecting People from Harm | CYC Safeguarding Adults & Children",
                                "Protecting People from Harm | Lead three of CYC and NYP"),
                        row(
                                "F000-014",
                                "Improving Quality of life through a multi-agency approach | CYC/NYP Community Safety Hub",
                                "Improving Quality of life through a multi-agency approach | Lead four of CYC and NYP"),
                        row(
                                "F000-015",
                                "Serious Organised Crime | North Yorkshire Police",
                                "Serious Organised Crime | Lead five of CYC and NYP"),
                        row(
                                "F000-016",
                                "Reducing Reoffending | Probation & Youth Offending",
                                "Reducing Reoffending | Lead six of CYC and NYP"),
                        row(
                                "F000-017",
                                "Tackling Substance Misuse | Public Health",
                                "Tackling Substance Misuse | Lead seven of CYC and NYP"),
                        row("F000-059", "through separate Board structures", "through the partnership's own board"))));
    }

    private void release() {
        List<PackFile> files = files();
        Release proposed = ask("proposer", Permission.PROPOSE_PACK, actor -> propose.propose(actor, files, null));
        as("approver", Permission.APPROVE_PACK, actor -> approve.approve(actor, proposed.pack(), proposed.number()));
    }

    private static List<PackFile> files() {
        try (Stream<Path> all = Files.list(FOLDER)) {
            List<PackFile> files = new ArrayList<>();
            for (Path file : all.sorted().toList()) {
                String text = Files.readString(file);
                boolean priorities = file.endsWith("priorities.yaml");
                files.add(new PackFile(
                        file.getFileName().toString(),
                        (priorities ? changed(text) : text).getBytes(StandardCharsets.UTF_8)));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String changed(String text) {
        String other = text.replace(
                "reported-through: separate Board structures", "reported-through: the partnership's own board");
        for (String lead : List.of("one", "two", "three", "four", "five", "six", "seven"))
            other = other.replaceFirst(
                    "(strategy: york-2017, .*lead-label: )(?!Lead )[^,]+,", "$1Lead " + lead + " of CYC and NYP,");
        return other.replace(
                "\n  # North Yorkshire\n",
                "  - { code: eighth, strategy: york-2017, kind: priority, title: An eighth, lead-label: Lead eight, leads: [nyp] }\n\n  # North Yorkshire\n");
    }
}
