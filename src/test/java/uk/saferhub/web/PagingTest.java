package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void a_list_says_which_rows_are_shown_of_how_many() {
        assertThat(new Paging(1, 25, 64, false, "?page=").inWords()).isEqualTo("1 to 25 of 64");
        assertThat(new Paging(3, 25, 64, false, "?page=").inWords()).isEqualTo("51 to 64 of 64");
        assertThat(new Paging(1, 25, 1000, true, "?page=").inWords()).isEqualTo("1 to 25 of more than 1,000");
        assertThat(new Paging(1, 25, 0, false, "?page=").inWords()).isEqualTo("None");
    }

    @Test
    void only_the_ends_and_the_neighbours_are_shown_and_a_gap_of_one_is_filled() {
        assertThat(new Paging(10, 1, 20, false, "").numbers()).containsExactly(1, null, 9, 10, 11, null, 20);
        assertThat(new Paging(4, 1, 20, false, "").numbers()).containsExactly(1, 2, 3, 4, 5, null, 20);
        assertThat(new Paging(1, 25, 64, false, "").numbers()).containsExactly(1, 2, 3);
        assertThat(new Paging(1, 25, 25, false, "").pages()).isEqualTo(1);
    }
}
