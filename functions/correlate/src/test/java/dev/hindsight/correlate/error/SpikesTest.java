package dev.hindsight.correlate.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.correlate.Settings;
import dev.hindsight.errorgroup.ErrorGroupEvent.ErrorGroupSpiked;
import dev.hindsight.store.memory.InMemoryEventStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a group of errors is taken to occur more often than it does. */
class SpikesTest {
    private final ShopOfErrors shop = new ShopOfErrors(InMemoryEventStore::new, Settings.STANDARD);

    @AfterEach
    void readAgainItSaysTheSame() throws Exception {
        shop.closeReadAnew();
    }

    @Test
    void what_occurs_steadily_and_then_often_spikes_and_calms() throws Exception {
        // Given
        shop.minutes(30, "boom", 1);
        List<String> before = shop.story("boom");

        // When
        shop.minutes(3, "boom", 20);
        List<String> during = shop.story("boom");
        shop.minutes(10, "boom", 1);

        // Then
        assertThat(before).containsExactly("opened");
        assertThat(during).containsExactly("opened", "spiked");
        assertThat(shop.story("boom")).containsExactly("opened", "spiked", "calmed");
        assertThat(shop.last(ErrorGroupSpiked.class).median()).isEqualTo(5);
    }

    @Test
    void a_spike_calms_when_nothing_more_happens_at_all() throws Exception {
        // Given
        shop.minutes(30, "boom", 1);
        shop.minutes(2, "boom", 50);

        // When
        shop.pass(Duration.ofMinutes(10));

        // Then
        assertThat(shop.story("boom")).containsExactly("opened", "spiked", "calmed");
    }

    @Test
    void the_first_burst_of_a_group_is_no_spike() throws Exception {
        // When
        shop.minutes(5, "boom", 500);

        // Then
        assertThat(shop.story("boom")).containsExactly("opened");
    }

    @Test
    void a_group_that_comes_back_after_weeks_spikes_at_once_when_it_comes_often() throws Exception {
        // Given
        shop.minutes(1, "boom", 1);
        shop.pass(Duration.ofDays(20));

        // When
        shop.minutes(1, "boom", 12);

        // Then
        assertThat(shop.story("boom")).containsExactly("opened", "spiked");
    }

    @Test
    void the_same_told_twice_changes_nothing() throws Exception {
        // Given
        shop.minutes(30, "boom", 1);
        shop.occurs("boom", 6, shop.now, "batch");

        // When
        for (int i = 0; i < 10; i++) {
            shop.occurs("boom", 6, shop.now, "batch");
            shop.follow();
        }

        // Then
        assertThat(shop.story("boom")).containsExactly("opened");
    }
}
