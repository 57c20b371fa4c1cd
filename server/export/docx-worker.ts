import { answerTasks } from "../thread/answer-tasks";
import { writeDocx } from "./docx-document";

answerTasks(writeDocx);
