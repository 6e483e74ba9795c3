package dev.hindsight.view.moment;

/** An answer that tells what it reflects. */
public interface Answer {
    AsOf asOf();
}
