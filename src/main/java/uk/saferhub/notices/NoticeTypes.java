package uk.saferhub.notices;

import java.util.List;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.Team;

/** What the pack in force says about a partnership's notices. */
public interface NoticeTypes {

    /**
     * A type with the release of the pack that it is read from, which a notice pins.
     *
     * @param release as it is shown: pack and number
     */
    record Released(NoticeType type, String release) {}

    /** The types that a partnership uses, in the pack's order. */
    List<NoticeType> of(String partnership);

    /** @throws NotFound where the partnership has no such type */
    Released named(String partnership, String code);

    /** What a list of the pack offers to that partnership. */
    List<Category> choices(String partnership, CategorySet set);

    List<Team> teams(String partnership);
}
