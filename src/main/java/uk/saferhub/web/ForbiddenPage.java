package uk.saferhub.web;

import java.util.List;

/**
 * 403: this kind of page is not for one. Template {@code saferhub/web/forbidden}.
 *
 * @param permission what is lacking, in words that follow "You need permission to", such as "decide referrals"
 * @param grantedBy who can grant it: names of people or posts, perhaps none
 */
public record ForbiddenPage(Frame frame, String permission, List<String> grantedBy) {
    public ForbiddenPage {
        frame = frame.withTitle("You cannot open this page");
    }
}
