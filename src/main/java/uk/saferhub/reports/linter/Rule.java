package uk.saferhub.reports.linter;

import java.util.List;

/** One thing that a careful clerk looks for. */
interface Rule {

    List<Finding> check(Reading reading);
}
