package dev.hindsight.source.log.follow;

import dev.hindsight.source.kubernetes.access.ApiConnection;
import dev.hindsight.source.kubernetes.condition.Contact;
import dev.hindsight.source.log.rotated.RotatedLogs;
import java.time.Instant;

/**
 * What those who follow the containers of one cluster share.
 *
 * @param begin from when on lines are wanted of containers that nobody followed before
 */
public record Surroundings(
        ApiConnection api,
        Contact contact,
        RotatedLogs rotated,
        Timing timing,
        Pace pace,
        Losses losses,
        Instant begin) {}
