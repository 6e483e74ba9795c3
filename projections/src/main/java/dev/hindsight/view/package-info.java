/**
 * The read side: folds of the log into rows, and what is answered from them. A package a view; besides, {@code fold}
 * (how rows are written), {@code projection} (who folds when, and rebuilds), {@code moment} (which instant a request is
 * about), {@code list} (pages of rows), {@code web} (errors and the API's document), {@code door} (who may come in),
 * {@code page} (the built page) and {@code stream} (that there is something newer).
 */
package dev.hindsight.view;
