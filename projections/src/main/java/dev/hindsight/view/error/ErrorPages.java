package dev.hindsight.view.error;

import dev.hindsight.view.change.ChangeView;
import dev.hindsight.view.error.answer.ErrorExemplarView;
import dev.hindsight.view.error.answer.ErrorGroupDetailView;
import dev.hindsight.view.error.answer.ErrorGroupView;
import dev.hindsight.view.error.answer.ErrorMergePreviewView;
import dev.hindsight.view.error.answer.ErrorOccurrencesView;
import dev.hindsight.view.error.answer.SimilarErrorView;
import dev.hindsight.view.list.Page;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.moment.RangeQuery;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** What the page of one group shows. */
@ApplicationScoped
class ErrorPages {
    ErrorGroupDetailView detail(PointQuery point, String key) {
        throw unknown(key);
    }

    ErrorOccurrencesView occurrences(PointQuery point, String key, RangeQuery range, String buckets) {
        throw unknown(key);
    }

    Page<ErrorExemplarView> exemplars(PointQuery point, String key) {
        throw unknown(key);
    }

    Page<ErrorGroupView> siblings(PointQuery point, String key) {
        throw unknown(key);
    }

    Page<SimilarErrorView> similar(PointQuery point, String key) {
        throw unknown(key);
    }

    ErrorMergePreviewView preview(PointQuery point, String key, String into) {
        throw unknown(key);
    }

    Page<ChangeView> changes(PointQuery point, String key) {
        throw unknown(key);
    }

    static Refusal unknown(String key) {
        return Refusal.notFound("There is no group of errors “" + key + "” at that instant.");
    }
}
