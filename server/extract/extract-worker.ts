import { answerTasks } from "../thread/answer-tasks";
import { readDocument } from "./read-document";

answerTasks(readDocument);
