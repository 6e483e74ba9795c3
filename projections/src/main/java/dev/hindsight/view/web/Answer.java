package dev.hindsight.view.web;

/** An answer that tells what it reflects. */
public interface Answer {
    AsOf asOf();
}
