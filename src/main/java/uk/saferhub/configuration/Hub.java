package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A community safety hub (ORG-09).
 *
 * @param host the organisation that hosts it and owns what is referred to it
 * @param matrix what referrals are scored on
 * @param victimMatrix what the risk to somebody harmed is assessed on
 * @param perpetratorMatrix what the risk from somebody said to cause harm is assessed on
 * @param qualityMatrix what a supervisor samples its cases on
 * @param panel the problem-solving meeting its cases go to
 * @param decideWithin working days in which a referral is to be decided
 */
@Means("A hub: where partners refer to, and what it works by.")
public record Hub(
        String code,
        @Names(Partnership.class) String partnership,
        String name,
        @Names(Area.class) String area,
        @Names(Organisation.class) String host,
        @Nullable String site,
        @Names(Organisation.class) List<String> coLocated,
        @Names(Matrix.class) @Nullable String matrix,
        @Names(Matrix.class) @Nullable String victimMatrix,
        @Names(Matrix.class) @Nullable String perpetratorMatrix,
        @Names(Matrix.class) @Nullable String qualityMatrix,
        @Names(PanelType.class) @Nullable String panel,
        @Means("Working days to decide a referral.") int decideWithin,
        @Nullable String wayOfWorking,
        List<String> deviations)
        implements Thing {

    @Override
    public String toSentence() {
        return name + " serves " + area + ", is hosted by " + host + " and decides referrals within " + decideWithin
                + " working days"
                + (matrix == null ? "" : "; it scores them on " + matrix)
                + (victimMatrix == null ? "" : "; it assesses those harmed on " + victimMatrix)
                + (perpetratorMatrix == null ? "" : "; it assesses those said to cause harm on " + perpetratorMatrix)
                + (qualityMatrix == null ? "" : "; supervisors sample its cases on " + qualityMatrix)
                + (panel == null ? "" : " and takes cases to " + panel) + ".";
    }
}
