package dev.hindsight.view.error;

import dev.hindsight.view.error.near.SimilarErrors;
import dev.hindsight.view.error.page.CausingChanges;
import dev.hindsight.view.error.page.Details;
import dev.hindsight.view.error.page.ExemplarReader;
import dev.hindsight.view.error.page.MergePreviews;
import dev.hindsight.view.error.page.OccurrenceReader;
import dev.hindsight.view.error.page.Siblings;
import jakarta.inject.Singleton;

/** What the page of one group is made of. */
@Singleton
record ErrorPages(
        Details details,
        OccurrenceReader occurrences,
        ExemplarReader exemplars,
        Siblings siblings,
        SimilarErrors similar,
        MergePreviews previews,
        CausingChanges changes) {}
