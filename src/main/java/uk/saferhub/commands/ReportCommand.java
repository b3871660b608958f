package uk.saferhub.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.Reports;

/** A partnership's report as a file: as published, else as it stands, else made from its template. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes a partnership's report for a period: as published, else as it stands. Fit for the public unless --exempt.")
class ReportCommand implements Callable<Integer> {

    enum Format {
        html,
        odt,
        docx,
        pdf,
        json
    }

    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    Where where = new Where();

    @Option(names = "--partnership", required = true, paramLabel = "CODE")
    String partnership = "";

    @Option(names = "--template", required = true, paramLabel = "CODE")
    String template = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "FROM/TO",
            description = "For example 2019-04-01/2019-10-31, both days included.")
    String period = "";

    @Option(
            names = "--format",
            defaultValue = "html",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.html;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out = Path.of("report");

    @Option(names = "--exempt", description = "The whole paper, exempt parts too. The log says who asked.")
    boolean exempt;

    @Override
    public Integer call() throws Exception {
        Period asked = Given.read(command, "--period", () -> Period.parse(period));
        List<Permission> permissions = exempt
                ? List.of(Permission.READ_REPORT, Permission.READ_EXEMPT, Permission.READ_FIGURE)
                : List.of(Permission.READ_REPORT, Permission.READ_FIGURE);
        return Program.run(where, program -> {
            Realm realm = program.getBean(Realms.class).named(partnership, "governance");
            byte[] file = program.getBean(Desk.class)
                    .service(
                            "command-line",
                            permissions,
                            realm,
                            Who.about("report " + template + (exempt ? " (exempt)" : "")),
                            actor -> program.getBean(Reports.class)
                                    .file(actor, partnership, template, asked, format.name(), exempt));
            Files.write(out, file);
            System.out.printf("%s written, %,d bytes.%n", out, file.length);
            return 0;
        });
    }
}
