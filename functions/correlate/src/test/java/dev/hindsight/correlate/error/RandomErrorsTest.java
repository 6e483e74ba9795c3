package dev.hindsight.correlate.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.correlate.Correlate;
import dev.hindsight.correlate.Settings;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.reader.Checkpoints.Checkpoint;
import dev.hindsight.store.wish.ErrorGroupWish;
import dev.hindsight.store.wish.ErrorGroupWish.Ignore;
import dev.hindsight.store.wish.ErrorGroupWish.Merge;
import dev.hindsight.store.wish.ErrorGroupWish.Reopen;
import dev.hindsight.store.wish.ErrorGroupWish.Resolve;
import dev.hindsight.store.wish.ErrorGroupWish.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to some groups of errors, the log leads to the same decisions, wherever its reader begins anew. */
class RandomErrorsTest {
    private static final List<String> NAMES = List.of("one", "two", "three", "warned");
    private static final int STEPS = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    private static ShopOfErrors shop(int portion) {
        return new ShopOfErrors(InMemoryEventStore::new, new Settings(portion, 5 * portion, Duration.ofDays(1)));
    }

    private static void step(ShopOfErrors shop, Random random) throws InterruptedException {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> shop.occurs(name, 1 + random.nextInt(5));
            case 2 -> shop.occurs(name, 20 + random.nextInt(100));
            case 3 -> shop.occurs(name, 3, shop.now.minusSeconds(random.nextInt(20_000)), "late-" + random.nextInt());
            case 4, 5 -> shop.minutes(1 + random.nextInt(12), name, random.nextInt(3));
            case 6 -> shop.pass(Duration.ofMinutes(random.nextInt(90)));
            case 7 -> shop.pass(Duration.ofHours(random.nextInt(400)));
            default -> shop.wish(name, wish(random));
        }
    }

    private static ErrorGroupWish wish(Random random) {
        String other = ShopOfErrors.key(NAMES.get(random.nextInt(NAMES.size())));
        return switch (random.nextInt(8)) {
            case 0 -> new Resolve(null, null);
            case 1 -> new Reopen("again");
            case 2 -> new Ignore(null, Duration.ofMinutes(1 + random.nextInt(300)), null, false, null);
            case 3 -> new Ignore(null, null, 1L + random.nextInt(30), false, null);
            case 4 -> new Ignore(null, null, null, true, null);
            case 5 -> new Ignore(null, Duration.ofMinutes(30), 5L, true, null);
            case 6 -> new Split(null);
            default -> new Merge(other, null);
        };
    }

    private static String stories(ShopOfErrors shop) {
        return NAMES.stream().map(name -> name + " " + shop.story(name)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_reader_that_begins_at_any_earlier_checkpoint_appends_nothing(long seed) throws Exception {
        // Given
        Random random = new Random(seed);
        ShopOfErrors shop = shop(1 + random.nextInt(20));
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            step(shop, random);
            if (i % 10 == 0) {
                shop.follow();
                shop.store()
                        .checkpoints()
                        .load(Correlate.readerOf(ShopOfErrors.CLUSTER))
                        .ifPresent(checkpoints::add);
            }
        }
        shop.follow();
        long head = shop.store().log().head();
        String before = stories(shop);

        for (Checkpoint checkpoint : checkpoints) {
            // When
            shop.store().checkpoints().forget(Correlate.readerOf(ShopOfErrors.CLUSTER));
            shop.store().checkpoints().save(Correlate.readerOf(ShopOfErrors.CLUSTER), checkpoint);
            long appended = shop.follow();

            // Then
            assertThat(appended).as("from " + checkpoint.position() + " on").isZero();
        }
        assertThat(shop.followAnew()).as("from the beginning on").isZero();
        assertThat(shop.store().log().head()).isEqualTo(head);
        assertThat(stories(shop)).isEqualTo(before);
        shop.store().close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_reader_that_never_forgets_decides_as_one_that_resumes_each_time(long seed) throws Exception {
        // When
        List<String> stories = new ArrayList<>();
        for (int portion : new int[] {500, 2}) {
            Random random = new Random(seed);
            ShopOfErrors shop = shop(portion);
            for (int i = 0; i < STEPS; i++) {
                step(shop, random);
            }
            shop.follow();
            stories.add(stories(shop));
            shop.store().close();
        }

        // Then
        assertThat(stories.getFirst()).isEqualTo(stories.getLast());
        assertThat(Stream.of("spiked", "calmed", "reopened", "merged").filter(stories.getFirst()::contains))
                .isNotEmpty();
    }
}
