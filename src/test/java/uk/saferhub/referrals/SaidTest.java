package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.web.Detail;

/** What is left of a referrer's words once the referral's time was over. */
class SaidTest {

    @Test
    void PRV_01_a_referral_whose_words_were_destroyed_still_opens_and_says_nothing() {
        Said said = JsonMapper.shared().readValue("{}", Said.class);
        assertThat(said.people()).isEmpty();
        assertThat(said.place()).isEmpty();
        List<Detail> rows = SaidRows.of(Kind.PERSON, said, null);
        assertThat(rows).extracting(Detail::key).containsExactly("About");
    }
}
